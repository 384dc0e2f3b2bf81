import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Makes a migration for SQLite from the difference between the collections and the last migration:
 * `pnpm --filter @bantin/cms migration <name>`. MongoDB needs none.
 *
 * Payload writes imports that Node's type stripping cannot run; they are put right here.
 */
const folder = fileURLToPath(new URL("../src/migrations/", import.meta.url));
const name = process.argv[2] ?? "change";

execFileSync("payload", ["migrate:create", name, "--skip-empty"], { stdio: "inherit" });
for (const file of readdirSync(folder).filter((entry) => entry.endsWith(".ts"))) {
  const source = readFileSync(folder + file, "utf8");
  const runnable = source
    .replace(/(from '\.\/[0-9a-z_]+)'/g, "$1.ts'")
    .replace(
      "import { MigrateUpArgs, MigrateDownArgs, sql }",
      "import { type MigrateUpArgs, type MigrateDownArgs, sql }",
    )
    .replaceAll("{ db, payload, req }", "{ db }");
  if (runnable !== source) writeFileSync(folder + file, runnable);
}
