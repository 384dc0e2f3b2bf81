/** What makes the loop look now instead of after its pause. */
export interface Bell {
  ring(): void;
  /** What was rung for is being looked at: later rings count anew. */
  answer(): void;
  /** Resolves after so long, or at once when it rings or has rung since `answer`, or `signal` aborts. */
  wait(durationMs: number, signal: AbortSignal): Promise<void>;
}

export function createBell(): Bell {
  let hasRung = false;
  let wake = () => {};
  return {
    ring() {
      hasRung = true;
      wake();
    },
    answer() {
      hasRung = false;
    },
    wait(durationMs, signal) {
      if (hasRung || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => wake(), durationMs);
        wake = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", wake);
          wake = () => {};
          resolve();
        };
        signal.addEventListener("abort", wake);
      });
    },
  };
}
