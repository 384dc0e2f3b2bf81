import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runToEnd } from "../system/child.ts";
import { ROOT } from "../system/settings.ts";
import { failedWith, type GateResult, PASSED } from "./gate.ts";

const CMS = join(ROOT, "apps/cms");
const TYPES = "src/payload-types.ts";
const IMPORT_MAP = "src/app/(payload)/admin/importMap.js";
const MIGRATIONS = "src/migrations";

/**
 * Generates what is generated once more, and fails when that differs from what is committed: somebody
 * changed a collection and forgot `pnpm --filter @bantin/cms generate`.
 */
export async function generatedFilesGate(): Promise<GateResult> {
  const kept = mkdtempSync(join(tmpdir(), "bantin-generated-"));
  const paths = [TYPES, IMPORT_MAP, MIGRATIONS];
  for (const path of paths) cpSync(join(CMS, path), join(kept, path), { recursive: true });
  try {
    const env = { ...process.env, DATA_DIR: join(kept, "data"), LOG_LEVEL: "error" };
    const bin = join(CMS, "node_modules/.bin/payload");
    for (const args of [
      ["generate:types"],
      ["generate:importmap"],
      ["migrate:create", "check", "--skip-empty"],
    ]) {
      await runToEnd({ command: bin, args, cwd: CMS, env });
    }
    const changed = paths.filter((path) => content(join(CMS, path)) !== content(join(kept, path)));
    if (changed.length === 0) return PASSED;
    return failedWith(
      `Generated files are not up to date: ${changed.join(", ")}. Run pnpm --filter @bantin/cms generate, and for migrations pnpm --filter @bantin/cms migration NAME.`,
    );
  } finally {
    for (const path of paths) {
      rmSync(join(CMS, path), { recursive: true, force: true });
      cpSync(join(kept, path), join(CMS, path), { recursive: true });
    }
    rmSync(kept, { recursive: true, force: true });
  }
}

/** The content of a file, or of all files of a folder; what only differs in imports' endings is the same. */
function content(path: string): string {
  if (!path.endsWith(MIGRATIONS)) return readFileSync(path, "utf8");
  const names = readdirSync(path).filter((name) => name !== "index.ts");
  return names.sort().join("\n");
}
