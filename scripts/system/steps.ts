/** Runs a step of a longer job, saying what it does and how long it took. */
export async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  process.stdout.write(`${what} … `);
  try {
    const result = await work();
    process.stdout.write(`${result === false ? "nothing to do" : "done"} (${since(started)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed (${since(started)})\n`);
    throw error;
  }
}

/** The instant of `performance.now()` at which the command was typed, installing included. */
export function commandStart(): number {
  const typedAt = Number(process.env.BANTIN_STARTED_AT ?? Date.now());
  return performance.now() - (Date.now() - typedAt);
}

/** Seconds since an instant of `performance.now()`, as people read them: `3.2 s`. */
export function since(startedMs: number): string {
  return `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
}
