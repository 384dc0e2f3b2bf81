import type { ChildProcess } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { start } from "../../system/child.ts";
import { startCms } from "../../system/cms.ts";
import { ROOT, type Settings } from "../../system/settings.ts";

/** A process that is killed without warning and started again. */
export interface Victim {
  start(): Promise<void>;
  kill(): Promise<void>;
  /** Resolves when it ends by itself. */
  ended(): Promise<void>;
}

const DYING = join(ROOT, "apps/publisher/test/support/publisher-that-dies.ts");

export function cmsVictim(settings: Settings): Victim {
  return victim(() => startCms(settings));
}

/**
 * The publisher of `bantin publish --watch`, which may be told to kill itself before a stage.
 *
 * @param stage asked at each start; empty to live on
 * @param log file that its log is added to
 */
export function publisherVictim(settings: Settings, log: string, stage: () => string): Victim {
  return victim(async () => {
    const file = openSync(log, "a");
    const env = { ...settings.env, DIES_BEFORE: stage() };
    const child = start({ command: process.execPath, args: [DYING], cwd: ROOT, env }, [file, file]);
    closeSync(file);
    return child;
  });
}

function victim(startChild: () => Promise<ChildProcess>): Victim {
  let ended: Promise<void> = Promise.resolve();
  let child: ChildProcess | null = null;
  return {
    async start() {
      const started = await startChild();
      child = started;
      ended = new Promise((resolve) => started.once("exit", () => resolve()));
    },
    async kill() {
      // The whole group: also what ties it to this process.
      if (child?.pid && child.exitCode === null && child.signalCode === null) {
        process.kill(-child.pid, "SIGKILL");
      }
      await ended;
    },
    ended: () => ended,
  };
}
