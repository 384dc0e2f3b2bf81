import { randomUUID } from "node:crypto";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Day, openContent, openSearchTexts, openStore } from "@bantin/content";
import { indexWhole } from "@bantin/search";
import { localDate } from "@bantin/vietnamese";
import { APP, type RenderOptions } from "../src/build/render.ts";
import { compileSite, loadSite } from "../src/compiled/compile-site.ts";
import { machineOutputs, pageOutputs } from "../src/routes/outputs.ts";
import { dataFolder } from "../src/settings.ts";

/**
 * What `astro build` writes, by the pages as they are compiled once for all tests: `renderers.test.ts` sees to
 * it that both are the same. A build by Astro takes seconds, this one a fraction of one.
 */
export function renderCompiled(options: RenderOptions): Promise<string> {
  return renderWith(loadSite, options);
}

/** @param load loads the compiled pages */
export async function renderWith(
  load: typeof loadSite,
  { environment }: RenderOptions,
): Promise<string> {
  const { folder } = await compileSite(environment);
  const site = await load(folder, environment.SITE_URL);
  const output = join(APP, ".astro", "builds", randomUUID());
  await cp(site.clientFolder, output, { recursive: true });
  const write = async (file: string, bytes: Uint8Array) => {
    await mkdir(dirname(join(output, file)), { recursive: true });
    await writeFile(join(output, file), bytes);
  };
  const store = openStore(dataFolder(environment.DATA_DIR).store, {
    siteUrl: environment.SITE_URL,
  });
  try {
    const content = openContent(store);
    const addresses = content.addresses();
    const today = new Day(environment.BUILD_DATE ?? localDate(new Date()));
    for (const { address, file } of [...pageOutputs(addresses), ...machineOutputs(addresses)]) {
      await write(file, (await site.render(address, { content, today })).bytes);
    }
    for (const [file, bytes] of indexWhole(openSearchTexts(store))) await write(file, bytes);
    for (const address of addresses.assets) {
      const asset = content.asset(address);
      if (asset) await cp(asset.path, join(output, address));
    }
  } finally {
    store.close();
  }
  return output;
}
