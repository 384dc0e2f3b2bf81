import type { PublisherContext, Stage } from "../context.ts";

type Timed = Exclude<Stage, "commit" | "activate" | "report"> | "release";

/** Milliseconds that each stage took. */
export type Durations = Partial<Record<Timed, number>>;

const ANNOUNCED: ReadonlySet<string> = new Set([
  "sync",
  "invalidate",
  "render",
  "index",
  "check",
] satisfies Stage[]);

export type Timer = ReturnType<typeof createTimer>;

/** Announces stages, times them, and gives each one line in the log. */
export function createTimer({ log, onStage }: Pick<PublisherContext, "log" | "onStage">) {
  const durations: Durations = {};
  return {
    durations,
    async run<T>(stage: Timed, work: () => Promise<T>): Promise<T> {
      if (isStage(stage)) onStage(stage);
      const started = performance.now();
      try {
        return await work();
      } finally {
        // A pass that has to hold something back makes several tries.
        const ms = (durations[stage] ?? 0) + performance.now() - started;
        durations[stage] = Math.round(ms * 100) / 100;
      }
    },
    note(stage: Timed, facts: Record<string, unknown>): void {
      log.info({ stage, ms: durations[stage], ...facts }, stage);
    },
  };
}

function isStage(stage: Timed): stage is Timed & Stage {
  return ANNOUNCED.has(stage);
}
