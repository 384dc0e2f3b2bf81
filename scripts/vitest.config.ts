import { defineConfig } from "vitest/config";
import { keepTemporaryFilesInMemory } from "./system/memory-disk.ts";

keepTemporaryFilesInMemory();

/** For what hangs: builds and processes take their time on a busy machine, and many examples on any. */
const LIMIT_MS = process.env.BANTIN_THOROUGH ? 1_800_000 : 120_000;

/**
 * Three suites: `unit` needs nothing; `integration` boots the real CMS on the database that
 * TEST_DATABASE_URI names, or SQLite; `e2e` drives a built system in Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/*/{src,test}/**/*.test.ts",
            "apps/*/{src,test,gates}/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "**/*.int.test.ts", "**/*.e2e.test.ts"],
          setupFiles: ["scripts/property-tests.ts"],
          // What a file imports is loaded once for all files: that is half of the time. So no test may leave
          // behind what it changed of a module, of the environment or of the clock.
          isolate: false,
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
        },
      },
      {
        test: {
          name: "integration",
          include: ["apps/*/test/**/*.int.test.ts"],
          setupFiles: ["scripts/fresh-modules.ts"],
          // Payload and what it depends on take longer to load than most files to run: they are loaded once.
          isolate: false,
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
          // Each file boots a CMS of its own; two cores do not carry more at once.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["scripts/end-to-end/**/*.e2e.test.ts", "apps/site/gates/**/*.e2e.test.ts"],
          testTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
          hookTimeout: 600_000,
          globalSetup: "scripts/end-to-end/system.ts",
          // Each file starts a system of its own, which waits as often as it works.
          maxWorkers: 2,
        },
      },
    ],
  },
});
