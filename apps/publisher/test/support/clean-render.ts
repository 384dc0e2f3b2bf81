import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { Day, openContent, openSearchTexts, openStore, sync } from "@bantin/content";
import { type FakeCms, startFakeCms } from "@bantin/content/testing";
import type { ExampleSite } from "@bantin/contract/examples";
import { indexWhole } from "@bantin/search";
import { compileSite, loadSite, machineOutputs, pageOutputs } from "@bantin/site/compiled";
import { clientOf, SITE_URL } from "./publisher-under-test.ts";

export interface CleanRenderer {
  /** The hash of every file that the site has to have now, by path: read and rendered anew. */
  tree(today: string): Promise<Map<string, string>>;
  /** The same of other content than the CMS has. */
  treeOf(site: ExampleSite, today: string): Promise<Map<string, string>>;
  close(): void;
}

/** Renders a site without any memory, to compare with one that was changed step by step. */
export async function openCleanRenderer(cms: FakeCms): Promise<CleanRenderer> {
  const folder = mkdtempSync(join(tmpdir(), "bantin-clean-"));
  const store = openStore(join(folder, "content.db"), { siteUrl: SITE_URL });
  const compiled = await compileSite({ DATA_DIR: folder, SITE_URL });
  const site = await loadSite(compiled.folder, SITE_URL);
  const content = openContent(store);
  const synchronise = (from: FakeCms) =>
    sync({
      client: clientOf(from),
      store,
      mediaDir: join(folder, "media"),
      mode: "full",
      allowEmpty: true,
      allowMassDeletion: true,
      allowManyHeld: true,
    });
  const treeFrom = async (from: FakeCms, today: string) => {
    await synchronise(from);
    const tree = treeOf(site.clientFolder);
    const addresses = content.addresses();
    for (const { address, file } of [...pageOutputs(addresses), ...machineOutputs(addresses)]) {
      const { bytes } = await site.render(address, { content, today: new Day(today) });
      tree.set(file, sha256(bytes));
    }
    for (const address of addresses.assets) {
      tree.set(address.slice(1), sha256(readFileSync(content.asset(address)?.path ?? "")));
    }
    for (const [path, bytes] of indexWhole(openSearchTexts(store))) tree.set(path, sha256(bytes));
    return tree;
  };
  return {
    tree: (today) => treeFrom(cms, today),
    async treeOf(shown, today) {
      const other = await startFakeCms({ site: shown });
      try {
        return await treeFrom(other, today);
      } finally {
        await other.close();
      }
    },
    close() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The hash of every file below a folder, by path. */
export function treeOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(folder, path), sha256(readFileSync(path))]));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
