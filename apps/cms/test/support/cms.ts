import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getPayload, handleEndpoints, type Payload } from "payload";
import { onServer } from "./database.ts";

export const API_KEY = "integration-tests-use-this-api-key-0001";
const ORIGIN = "http://localhost:3000";

/** A CMS of its own for one test file, and its REST API without the HTTP server in between. */
export interface TestCms {
  payload: Payload;
  rest(path: string, init?: RestInit): Promise<RestAnswer>;
  fetch: typeof fetch;
  stop(): Promise<void>;
}

interface RestInit {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  body?: unknown;
  /** A JWT of a member of staff. */
  token?: string;
  /** True for the site's api-client. */
  asApiClient?: boolean;
}

export interface RestAnswer {
  status: number;
  // What the API answers is what the tests are about; each looks at its own part.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  body: any;
}

/** A CMS that others can be started beside. */
interface FirstCms extends TestCms {
  /** A second server of the same CMS. As it shares nothing but the database, it is as good as a second process. */
  another(): Promise<TestCms>;
}

/**
 * Boots the real configuration on an empty database: TEST_DATABASE_URI's server (a database of its
 * own), else a SQLite file.
 *
 * Several files do so in one process, one after the other. Each has the modules of this repository to itself
 * (`scripts/fresh-modules.ts`), and so its own environment and its own Payload; what they depend on is loaded once.
 *
 * @param env what the environment says besides
 */
export async function startCms(env: Record<string, string> = {}): Promise<FirstCms> {
  const dataDir = mkdtempSync(join(tmpdir(), "bantin-cms-"));
  const server = process.env.TEST_DATABASE_URI;
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    DATABASE_URI: server ? onServer(server, `bantin_${randomUUID().slice(0, 8)}`) : "",
    CMS_API_KEY: API_KEY,
    PAYLOAD_SECRET: "",
    CMS_URL: ORIGIN,
    SITE_URL: "http://localhost:4321",
    LOG_LEVEL: "silent",
    PUBLISHER_URL: "",
    GITHUB_API_URL: "",
    WEBHOOK_ALLOWED_HOSTS: "",
    SMTP_URL: "",
    MAIL_FROM: "",
    // Payload runs migrations by itself in production only.
    NODE_ENV: "production",
    ...env,
  });
  const first = await openCms();
  const others: TestCms[] = [];
  const stop = async () => {
    for (const cms of [...others, first]) await cms.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const another = async () => {
    const cms = await openCms();
    others.push(cms);
    return cms;
  };
  return { ...first, another, stop };
}

async function openCms(): Promise<TestCms> {
  const { default: config } = await import("../../src/payload.config.ts");
  const { replayedRoute } = await import("../../src/database/replay.ts");
  const { startDispatcher } = await import("../../src/features/webhooks/dispatcher.ts");
  const key = randomUUID();
  const payload = await getPayload({ config, key });
  const route = replayedRoute((request) =>
    handleEndpoints({ config, request, payloadInstanceCacheKey: key }),
  );
  const call: typeof fetch = async (input, init) => route(new Request(input, init));
  return {
    payload,
    fetch: call,
    rest: (path, init) => rest(call, path, init),
    stop: async () => {
      // It takes the place of the one that works by itself, and both have stopped.
      startDispatcher(payload).stop();
      await payload.destroy();
    },
  };
}

async function rest(call: typeof fetch, path: string, init: RestInit = {}): Promise<RestAnswer> {
  const headers = new Headers({ Origin: ORIGIN });
  if (init.token) headers.set("Authorization", `JWT ${init.token}`);
  if (init.asApiClient) headers.set("Authorization", `api-clients API-Key ${API_KEY}`);
  const hasBody = init.body !== undefined;
  if (hasBody) headers.set("Content-Type", "application/json");
  const response = await call(`${ORIGIN}/api${path}`, {
    method: init.method ?? "GET",
    headers,
    ...(hasBody ? { body: JSON.stringify(init.body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}
