import type { KnipConfig } from "knip";

/** What nobody uses is found here: files, exports, types, dependencies. Each exception says who uses it. */
const config: KnipConfig = {
  // Programs of the system, which tests ask for and do without.
  ignoreBinaries: ["diff", "mount", "openssl", "timedatectl", "umount"],
  workspaces: {
    ".": {
      entry: [
        "scripts/*.{ts,mjs}",
        // Started by their path: by `scripts/bench.ts` and `scripts/bantin.ts`, by every child process, by a test that kills it.
        "scripts/attack-bench/{attack,attackers}.ts",
        "scripts/doctor/doctor.ts",
        "scripts/drill/cli.ts",
        "scripts/pages-bench/pages.ts",
        "scripts/system/{run-with-parent,child.testing}.ts",
      ],
      project: ["scripts/**/*.{ts,mjs}"],
    },
    "apps/cms": {
      // `payload.config.ts` and the pages of Next are known to Knip. The import map names components by path.
      entry: ["src/cli/*.ts", "test/**/*.int.test.ts", "bench/*.ts"],
      project: ["{src,test,bench}/**/*.{ts,tsx}"],
    },
    "apps/site": {
      entry: ["src/{build,serve}/cli.ts", "gates/**/*.e2e.test.ts", "bench/*.ts"],
      project: ["{src,test,gates,bench}/**/*.{ts,astro}"],
      ignoreDependencies: [
        // Pinned for `astro check` alone: see README.md.
        "@emnapi/runtime",
        // `src/fonts/subset.ts` resolves its files by name.
        "@expo-google-fonts/literata",
      ],
    },
    "apps/publisher": {
      // Tests start the last two as processes; the peers of the bench are started by their path.
      entry: ["src/cli/*.ts", "bench/**/*.ts", "test/support/{publisher-that-dies,set-clock}.ts"],
      project: ["{src,test,bench}/**/*.ts"],
    },
    "packages/content": {
      // A test starts it as a process, and kills it.
      entry: ["bench/*.ts", "test/sync-once.ts"],
      project: ["{src,test,bench}/**/*.ts"],
    },
    "packages/releases": {
      // Tests start the last two as processes.
      entry: ["bench/*.ts", "test/support/{add-releases,publish-loop}.ts"],
      project: ["{src,test,bench}/**/*.ts"],
    },
    "packages/citations": {
      entry: ["bench/*.ts"],
      project: ["{src,test,bench,scripts}/**/*.ts"],
    },
    "packages/*": { entry: ["bench/*.ts"], project: ["{src,test,bench}/**/*.ts"] },
  },
};
export default config;
