import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../system/settings.ts";
import { commandGate } from "./command.ts";
import type { GateResult } from "./gate.ts";

/** Types of every part; the site's are checked by Astro, which knows its components. */
export async function typesGate(): Promise<GateResult> {
  const folders = ["scripts", ...parts("packages"), ...parts("apps")];
  const total: GateResult = { passed: 0, failed: 0, skipped: 0 };
  const notes: string[] = [];
  for (const folder of folders) {
    for (const result of await typesOf(folder)) {
      total.passed += result.passed;
      total.failed += result.failed;
      if (result.note) notes.push(result.note);
    }
  }
  return notes.length > 0 ? { ...total, note: notes.join("\n") } : total;
}

async function typesOf(folder: string): Promise<GateResult[]> {
  const has = (file: string) => existsSync(join(ROOT, folder, file));
  const results = has("astro.config.ts")
    ? [await commandGate("node_modules/.bin/astro", ["check"], { cwd: join(ROOT, folder) })]
    : [await commandGate("tsc", ["-p", folder])];
  // What runs in readers' browsers is held to what those know.
  const browser = "tsconfig.browser.json";
  if (has(browser)) results.push(await commandGate("tsc", ["-p", join(folder, browser)]));
  return results;
}

function parts(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(ROOT, path, "tsconfig.json")));
}
