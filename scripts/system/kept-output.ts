import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { KeptLog } from "./kept-log.ts";
import type { Settings } from "./settings.ts";

/** Where everything that a part prints is kept, newest last. */
export function logPath({ dataDir }: Settings, part: string): string {
  return join(dataDir, "logs", `${part}.log`);
}

/** Keeps all that a part prints, with when it was started. */
export function keepOutput(settings: Settings, part: string, child: ChildProcess): void {
  const log = new KeptLog(logPath(settings, part));
  log.write(`--- started ${new Date().toISOString()}, process ${child.pid}\n`);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Uint8Array) => log.write(chunk));
  }
  child.once("exit", () => log.write(`--- ended ${new Date().toISOString()}\n`));
}
