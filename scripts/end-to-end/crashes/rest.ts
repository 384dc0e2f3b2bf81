import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Settings } from "../../system/settings.ts";
import type { Account } from "../system.ts";

// What the API answers is what a test looks into; each knows its own part.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Body = any;

interface Answer {
  status: number;
  body: Body;
}

export interface Write {
  method: "POST" | "PATCH" | "DELETE";
  path: string;
  body?: object;
}

/** The REST API of a CMS that may be killed at any instant, for an admin and for the site's api-client. */
export interface Rest {
  /** Asks once. Null when no answer came: whether the write was made, nobody knows. */
  write(write: Write): Promise<Answer | null>;
  /** Asks until there is an answer. */
  read(path: string, as?: "admin" | "api-client"): Promise<Answer>;
}

export async function openRest(settings: Settings, account: Account): Promise<Rest> {
  const key = readFileSync(join(settings.dataDir, "secrets/site-api-key"), "utf8").trim();
  let token = "";
  const ask = async (method: string, path: string, authorization: string, body?: object) => {
    try {
      const response = await fetch(`${settings.cmsUrl}/api${path}`, {
        method,
        headers: { authorization, "content-type": "application/json" },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(60_000),
      });
      return { status: response.status, body: JSON.parse(await response.text()) };
    } catch {
      return null;
    }
  };
  const logIn = await ask("POST", "/users/login", "", account);
  token = `JWT ${logIn?.body.token}`;
  return {
    write: ({ method, path, body }) => ask(method, path, token, body),
    async read(path, as = "admin") {
      for (;;) {
        const answer = await ask(
          "GET",
          path,
          as === "admin" ? token : `api-clients API-Key ${key}`,
        );
        if (answer !== null) return answer;
        await delay(50);
      }
    },
  };
}
