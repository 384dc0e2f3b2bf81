import { runToEnd } from "./system/child.ts";
import { ROOT } from "./system/settings.ts";

/** `pnpm bench NAME`: measures a budget of the design against a peer or baseline in the same run. */
const BENCHES: Record<string, { summary: string; file: string }> = {
  citations: {
    summary: "the recogniser's MB/s on one core, and its growth from 10 KB to 10 MB",
    file: "packages/citations/bench/citations.ts",
  },
  pages: {
    summary: "Lighthouse on the pages that readers meet most, beside a public template",
    file: "scripts/pages-bench/pages.ts",
  },
  publish: {
    summary: "a save in the CMS to new bytes for readers, and the full render, beside astro build",
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
  try {
    const command = process.execPath;
    console.log(
      (
        await runToEnd({ command, args: [bench.file, ...args], cwd: ROOT, env: process.env })
      ).trimEnd(),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} else {
  const rows = Object.entries(BENCHES).map(
    ([key, { summary }]) => `  ${key.padEnd(10)} ${summary}`,
  );
  console.log(`Usage: pnpm bench NAME [--json]\n\n${rows.join("\n")}`);
  process.exitCode = name === "--help" ? 0 : 2;
}
