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
  /** Files and folders of the repository: while they are as they were, so is what the gate says. */
  inputs: readonly string[];
  /** How many of the lanes it takes; one by default. */
  lanes?: number;
  run: () => Promise<GateResult>;
}

export const PASSED: GateResult = { passed: 1, failed: 0, skipped: 0 };

export function failedWith(note: string): GateResult {
  return { passed: 0, failed: 1, skipped: 0, note };
}

export function skippedBecause(note: string): GateResult {
  return { passed: 0, failed: 0, skipped: 1, note };
}

/**
 * Runs gates, says how each went, and adds the results up. They are begun in their order, and run side by side
 * as far as there are lanes for them.
 */
export async function runGates(gates: readonly Gate[], lanes: number): Promise<GateResult> {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const running = new Set<Promise<void>>();
  let busy = 0;
  for (const gate of gates) {
    const needed = Math.min(gate.lanes ?? 1, lanes);
    while (busy + needed > lanes) await Promise.race(running);
    busy += needed;
    const ended = runAndSay(gate).then((result) => {
      total.passed += result.passed;
      total.failed += result.failed;
      total.skipped += result.skipped;
      busy -= needed;
      running.delete(ended);
    });
    running.add(ended);
  }
  await Promise.all(running);
  return total;
}

async function runAndSay(gate: Gate): Promise<GateResult> {
  const started = performance.now();
  const result = await runSafely(gate);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${verdict(result)}  ${gate.name}  ${counts(result)}  ${seconds} s`);
  if (result.note) console.log(indent(result.note));
  return result;
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
function counts({ passed, failed, skipped }: GateResult): string {
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
