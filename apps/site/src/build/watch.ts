import { localDate } from "@bantin/vietnamese";
import { z } from "zod";
import type { Environment } from "../environment.ts";
import { readApiKey } from "./api-key.ts";

const POLL_MS = 2_000;
const RETRY_MS = 30_000;
const TIMEOUT_MS = 10_000;

const newestChange = z.object({ docs: z.array(z.object({ id: z.string() })).max(1) });

/** What the site depends on: the newest public change, and the day, on which themes begin and end. */
export interface Seen {
  /** Null when the CMS did not answer. */
  change: string | null;
  day: string;
}

/**
 * Whether there is something to build.
 *
 * @param built what was seen before the last build began; null before the first
 * @param sinceFailureMs time since the last build failed; null when it did not
 */
export function shouldBuild(built: Seen | null, now: Seen, sinceFailureMs: number | null): boolean {
  if (built === null) return true;
  if (now.day !== built.day) return true;
  if (now.change !== null && now.change !== built.change) return true;
  return sinceFailureMs !== null && sinceFailureMs >= RETRY_MS;
}

/**
 * Builds now, and again whenever what is public changes, until `signal` aborts. A build that fails is
 * tried again after a while, and at the next change.
 *
 * @param build true when the new site is live; what went wrong it has told by itself
 */
export async function watch(
  environment: Environment,
  build: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  let state: WatchState = { built: null, failedAt: null };
  while (!signal.aborted) {
    state = await step(environment, build, state);
    await pause(POLL_MS, signal);
  }
}

interface WatchState {
  built: Seen | null;
  /** Milliseconds since the epoch; null when the last build went well. */
  failedAt: number | null;
}

async function step(
  environment: Environment,
  build: () => Promise<boolean>,
  { built, failedAt }: WatchState,
): Promise<WatchState> {
  // Looked at before the build: what changes during it is built next.
  const now = await look(environment);
  const sinceFailureMs = failedAt === null ? null : Date.now() - failedAt;
  if (!shouldBuild(built, now, sinceFailureMs)) return { built, failedAt };
  const isLive = await build();
  return {
    built: { day: now.day, change: now.change ?? built?.change ?? null },
    failedAt: isLive ? null : Date.now(),
  };
}

async function look(environment: Environment): Promise<Seen> {
  const day = localDate(new Date());
  try {
    const key = await readApiKey(environment);
    const response = await fetch(
      `${environment.CMS_URL}/api/changes?limit=1&sort=-createdAt&depth=0`,
      {
        headers: { Authorization: `api-clients API-Key ${key}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
    );
    if (!response.ok) return { change: null, day };
    const [newest] = newestChange.parse(await response.json()).docs;
    return { change: newest?.id ?? "none", day };
  } catch {
    // A CMS that is down is told of by the next build; a look that fails changes nothing.
    return { change: null, day };
  }
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, durationMs);
    signal.addEventListener("abort", done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}
