import { performance } from "node:perf_hooks";

/** How many checks of a gate held, failed, or were left out, and why. */
export interface GateResult {
  passed: number;
  failed: number;
  skipped: number;
  /** What a reader should know: the output of what failed, or the reason for skipping. */
  note?: string;
}

/** Something that must hold before a change is good. */
export interface Gate {
  name: string;
  run: () => Promise<GateResult>;
}

export const PASSED: GateResult = { passed: 1, failed: 0, skipped: 0 };

export function failedWith(note: string): GateResult {
  return { passed: 0, failed: 1, skipped: 0, note };
}

export function skippedBecause(note: string): GateResult {
  return { passed: 0, failed: 0, skipped: 1, note };
}

/** Runs gates one after another, says how each went, and adds the results up. */
export async function runGates(gates: readonly Gate[]): Promise<GateResult> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const gate of gates) {
    const started = performance.now();
    const result = await runSafely(gate);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${verdict(result)}  ${gate.name}  ${counts(result)}  ${seconds} s`);
    if (result.note) console.log(indent(result.note));
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
  }
  return total;
}

async function runSafely(gate: Gate): Promise<GateResult> {
  try {
    return await gate.run();
  } catch (error) {
    return failedWith(error instanceof Error ? error.message : String(error));
  }
}

function verdict({ failed, passed }: GateResult): string {
  if (failed > 0) return "FAIL";
  return passed > 0 ? "ok  " : "SKIP";
}

/** `12 passed, 1 failed, 2 skipped`, without the parts that are none. */
export function counts({ passed, failed, skipped }: GateResult): string {
  const parts = [`${passed} passed`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(", ");
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n");
}
