import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/** Writes the library (`index.js`) and its command (`cli.js`) as plain JavaScript that needs no other package. */
export async function bundle(folder: string): Promise<void> {
  const build = await rolldown({
    input: { index: source("index.ts"), cli: source("cli/main.ts") },
    external: /^node:/,
    platform: "neutral",
    resolve: { mainFields: ["module", "main"] },
  });
  await build.write({ dir: folder, format: "esm", entryFileNames: "[name].js" });
  await build.close();
}
