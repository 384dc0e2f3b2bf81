import { defineConfig } from "vitest/config";

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
          setupFiles: ["scripts/property-seed.ts"],
          // For what hangs. Builds and processes take their time on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["apps/*/test/**/*.int.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
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
          fileParallelism: false,
        },
      },
    ],
  },
});
