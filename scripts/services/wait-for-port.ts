import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { lastLines } from "./run-command.ts";

/** Resolves when something on loopback accepts a connection on `port`. */
async function tryConnection(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
  } finally {
    socket.destroy();
  }
}

/** The port that a starting child names in its log, as the first group of `listening`. */
function portFromLog(child: ChildProcess, log: () => string, listening: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const port = listening.exec(log())?.[1];
      if (port === undefined) return;
      child.stdout?.off("data", look);
      child.stderr?.off("data", look);
      resolve(Number(port));
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.once("error", reject);
    child.once("close", (code, signal) => reject(new Error(`it ended with ${code ?? signal}`)));
  });
}

/**
 * Waits until a server that was just started says on which loopback port it listens, and takes a
 * connection there.
 *
 * @throws Error when it ends, or when `timeoutMs` pass, before that; with the end of its log.
 */
export async function waitForPort(
  child: ChildProcess,
  log: () => string,
  listening: RegExp,
  timeoutMs: number,
): Promise<number> {
  const { promise: timeUp, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`it was not up in ${timeoutMs} ms`)), timeoutMs);
  try {
    const port = await Promise.race([portFromLog(child, log, listening), timeUp]);
    await Promise.race([tryConnection(port), timeUp]);
    return port;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `${child.spawnfile} did not start: ${reason}.\n${lastLines(log())}`;
    throw new Error(message, { cause });
  } finally {
    clearTimeout(timer);
  }
}
