import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { examples } from "@bantin/contract/examples";
import { expect, onTestFinished, test, vi } from "vitest";
import { withSite } from "../../test/with-cms.ts";

const script = fileURLToPath(new URL("../../test/sync-once.ts", import.meta.url));

/** Starts a full sync in another process, which gets stuck at a path, and kills it there. */
async function killSyncAt(site: Awaited<ReturnType<typeof withSite>>, path: string): Promise<void> {
  const { cms, mediaDir } = site;
  cms.break({ kind: "slow", only: path });
  cms.requests.length = 0;
  const child = spawn(process.execPath, [script, cms.url, cms.apiKey, site.path, mediaDir]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const isStuck = () => cms.requests.some((request) => request.includes(path));
  await vi.waitUntil(isStuck, { timeout: 100_000 });
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  cms.break(null);
}

test.each([
  ["while it reads documents", "/api/files"],
  ["while it fetches a picture", "/api/media/file/anh-trong-ban-nhap.png"],
])("a sync killed %s leaves the old content, and the next one works", async (_, path) => {
  const site = await withSite();
  const { cms, sync, content, mediaDir } = site;
  await sync();
  const { minimal } = examples.articles;
  const before = JSON.stringify(content.month("2022-11"));
  const hero = { image: examples.media.unused.id };
  cms.content.edit("articles", minimal.id, { title: "Mới (mẫu)", hero });

  await killSyncAt(site, path);
  expect(JSON.stringify(content.month("2022-11"))).toBe(before);

  await sync();
  expect(content.article("2022-11", minimal.slug)).toMatchObject({
    title: "Mới (mẫu)",
    picture: { alt: examples.media.unused.alt },
  });
  expect(readdirSync(mediaDir).filter((name) => name.startsWith(".partial"))).toEqual([]);
});
