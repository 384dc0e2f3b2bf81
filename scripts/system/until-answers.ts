import type { ChildProcess } from "node:child_process";

const TIMEOUT_MS = 90_000;
const LOOK_EVERY_MS = 50;

interface Starting {
  /** As it is called in errors: `The CMS`. */
  what: string;
  child: ChildProcess;
  /** What is asked. */
  url: string;
  /** Which HTTP status says that it is ready. */
  isReady: (status: number) => boolean;
  /** What it has printed, for the error. */
  output: readonly string[];
}

/**
 * Waits until a server that was started answers.
 *
 * @throws when it ends or stays silent for 90 s, with what it printed
 */
export async function untilAnswers(starting: Starting): Promise<void> {
  const { what, child, url, isReady } = starting;
  const printed = () => starting.output.join("").trim();
  const deadline = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${what} ended while starting:\n${printed()}`);
    const status = await statusOf(url);
    if (status !== null && isReady(status)) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`${what} did not answer on ${url} within ${TIMEOUT_MS / 1000} s:\n${printed()}`);
}

async function statusOf(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
