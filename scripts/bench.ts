import { spawnSync } from "node:child_process";
import { ROOT } from "./system/settings.ts";

/** `pnpm bench NAME`: measures a budget of the design against a peer or baseline in the same run. */
const BENCHES: Record<string, { summary: string; file: string }> = {
  attack: {
    summary: "a save and a page under 200 logins a second, picture bombs and slow connections",
    file: "scripts/attack-bench/attack.ts",
  },
  citations: {
    summary: "the recogniser's MB/s on one core, and its growth from 10 KB to 10 MB",
    file: "packages/citations/bench/citations.ts",
  },
  guard: {
    summary: "what one change costs in counts, beside those that the tests hold it to",
    file: "apps/publisher/bench/guard.ts",
  },
  pages: {
    summary: "Lighthouse on the pages that readers meet most, beside a public template",
    file: "scripts/pages-bench/pages.ts",
  },
  publish: {
    summary: "a save in the CMS to new bytes for readers, beside astro build and Hugo (--help)",
    file: "apps/publisher/bench/publish.ts",
  },
  releases: {
    summary: "one page changed in a tree of 10,000, beside rewriting and hard-linking the tree",
    file: "packages/releases/bench/releases.ts",
  },
};

const [name = "--help", ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) {
  const { status } = spawnSync(process.execPath, [bench.file, ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} else {
  const rows = Object.entries(BENCHES).map(
    ([key, { summary }]) => `  ${key.padEnd(10)} ${summary}`,
  );
  console.log(`Usage: pnpm bench NAME [OPTION…]\n\n${rows.join("\n")}`);
  process.exitCode = name === "--help" ? 0 : 2;
}
