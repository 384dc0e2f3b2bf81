import type { IncomingMessage, ServerResponse } from "node:http";
import { judge } from "./judge.ts";
import { readBody } from "./read-body.ts";
import { rememberIds } from "./remembered-ids.ts";

export const HINT_PATH = "/hooks/changes";

const MAX_BYTES = 64 * 1024;
/** How long a sender may go on with a body that nobody wants. */
const LINGER_MS = 1_000;

export type Receive = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Takes the CMS's signed hints, by Standard Webhooks.
 *
 * @param secrets any of which may have signed; with none, every hint is refused
 * @param onHint called for each new message that says that something has changed
 */
export function receiveHints(secrets: readonly string[], onHint: () => void): Receive {
  const ids = rememberIds();
  return async (request, response) => {
    const refusal = refusalOf(request, secrets);
    if (refusal) return answer(request, response, refusal);
    const body = await readBody(request, MAX_BYTES).catch(() => undefined);
    // The sender hung up: there is nobody to answer.
    if (body === undefined) return;
    if (body === null) {
      const reason = `The body is larger than ${MAX_BYTES} bytes.`;
      return answer(request, response, { status: 413, reason });
    }
    const judgement = judge({ secrets, ids }, request.headers, body, Date.now());
    answer(request, response, judgement);
    if (judgement.isNews) onHint();
  };
}

interface Refusal {
  status: number;
  reason: string;
}

/** What can be refused before the body is read. */
function refusalOf(
  { method, headers }: IncomingMessage,
  secrets: readonly string[],
): Refusal | null {
  if (method !== "POST") return { status: 405, reason: "Hints are sent by POST." };
  if (!/^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "")) {
    return { status: 415, reason: "Hints are JSON: Content-Type must be application/json." };
  }
  if (secrets.length > 0) return null;
  return {
    status: 503,
    reason: "This publisher has no secret. Set PUBLISHER_WEBHOOK_SECRET, and start it again.",
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason }: Refusal,
): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    ...(status === 405 ? { Allow: "POST" } : {}),
  });
  response.end(`${reason}\n`);
  if (request.complete) return;
  // Whoever still sends could not read the answer if the line were cut at once.
  request.resume();
  const timer = setTimeout(() => request.destroy(), LINGER_MS);
  request.once("close", () => clearTimeout(timer));
}
