import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Settings } from "./settings.ts";

const newest = z.object({ docs: z.array(z.object({ id: z.string() })).max(1) });
const POLL_MS = 2000;

/**
 * Asks the CMS's outbox whether what is public has changed, and calls `onChange` when it has, one call
 * at a time. What is new while a call runs is seen right after it.
 *
 * @returns a function that stops the watch
 */
export function watchChanges(settings: Settings, onChange: () => Promise<void>): () => void {
  const key =
    settings.env.CMS_API_KEY ||
    readFileSync(join(settings.dataDir, "secrets/site-api-key"), "utf8");
  let isStopped = false;
  let seen: string | null = null;
  const look = async () => {
    const current = await newestChange(settings.cmsUrl, key.trim());
    if (current !== null && seen !== null && current !== seen) await onChange();
    seen = current ?? seen;
  };
  const loop = async () => {
    while (!isStopped) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  };
  void loop();
  return () => {
    isStopped = true;
  };
}

/** Null while the CMS does not answer: the watch goes on, the next look will tell. */
async function newestChange(cmsUrl: string, key: string): Promise<string | null> {
  try {
    const response = await fetch(`${cmsUrl}/api/changes?limit=1&sort=-createdAt&depth=0`, {
      headers: { Authorization: `api-clients API-Key ${key}` },
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) return null;
    return newest.parse(await response.json()).docs[0]?.id ?? "none";
  } catch {
    return null;
  }
}
