/**
 * Wraps a task so that it runs at most once in `intervalMs`, however often it is asked for. Who asks while it
 * runs waits for that run; who asks too early gets nothing done.
 */
export function atMostOnce(
  intervalMs: number,
  task: () => Promise<void>,
  now: () => number = Date.now,
): () => Promise<void> {
  let startedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;
  return () => {
    if (running) return running;
    if (now() - startedAt < intervalMs) return Promise.resolve();
    startedAt = now();
    running = task().finally(() => {
      running = null;
    });
    return running;
  };
}
