import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../system/settings.ts";
import { commandGate } from "./command.ts";
import type { GateResult } from "./gate.ts";

/** Types of one part; the site's are checked by Astro, which knows its components. */
export async function typesGate(part: string): Promise<GateResult> {
  const has = (file: string) => existsSync(join(ROOT, part, file));
  const result = has("astro.config.ts")
    ? await commandGate("node_modules/.bin/astro", ["check"], { cwd: join(ROOT, part) })
    : await commandGate("tsc", ["-p", part]);
  // What runs in readers' browsers is held to what those know.
  const browser = "tsconfig.browser.json";
  if (!has(browser)) return result;
  const second = await commandGate("tsc", ["-p", join(part, browser)]);
  const notes = [result.note, second.note].filter((note) => note !== undefined);
  return {
    passed: result.passed + second.passed,
    failed: result.failed + second.failed,
    skipped: 0,
    ...(notes.length > 0 ? { note: notes.join("\n") } : {}),
  };
}
