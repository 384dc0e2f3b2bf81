import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";

/** Milliseconds that it takes. */
export async function time(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** Has the disk do what it has put off, so that it is not counted with what comes next. */
export function settle(): void {
  execFileSync("sync");
}

export interface Spread {
  median: number;
  p95: number;
  runs: number;
}

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0;
  return { median: at(0.5), p95: at(0.95), runs: samples.length };
}

export function machine(directory: string): string {
  const [cpu] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  const fileSystem = execFileSync("df", ["--output=fstype", directory])
    .toString()
    .trim()
    .split("\n");
  const load = loadavg()[1]?.toFixed(1);
  return `${cpus().length} × ${cpu?.model}, ${gib} GiB, ${process.platform}, Node ${process.version}, ${fileSystem.at(-1)}, load ${load}`;
}
