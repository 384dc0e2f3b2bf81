import type { IncomingMessage, ServerResponse } from "node:http";
import { type WebhookEvent, webhookEvent } from "@bantin/contract";
import { type Verdict, verifyWebhook } from "@bantin/contract/webhook-signature";

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
    if (refusal) return sendReply(request, response, refusal);
    const body = await readBody(request, MAX_BYTES).catch(() => undefined);
    // The sender hung up: there is nobody to answer.
    if (body === undefined) return;
    if (body === null) {
      const reason = `The body is larger than ${MAX_BYTES} bytes.`;
      return sendReply(request, response, { status: 413, reason });
    }
    const verdict = readHint({ secrets, ids }, request.headers, body, Date.now());
    sendReply(request, response, verdict);
    if (verdict.isNews) onHint();
  };
}

interface Reply {
  status: number;
  reason: string;
}

/** What can be refused before the body is read. */
function refusalOf({ method, headers }: IncomingMessage, secrets: readonly string[]): Reply | null {
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

function sendReply(
  request: IncomingMessage,
  response: ServerResponse,
  { status, reason }: Reply,
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

interface HintAnswer {
  status: number;
  /** For whoever reads the sender's log. */
  reason: string;
  /** Something has changed in the CMS. */
  isNews: boolean;
}

type InvalidReason = Extract<Verdict, { isValid: false }>["reason"];

const REFUSALS: Record<InvalidReason, Pick<HintAnswer, "status" | "reason">> = {
  headers: {
    status: 400,
    reason: "webhook-id, webhook-timestamp or webhook-signature is missing or malformed.",
  },
  "too-old": {
    status: 400,
    reason: "The message is more than five minutes old. Compare the clocks of both machines.",
  },
  "too-new": {
    status: 400,
    reason: "The message is from the future. Compare the clocks of both machines.",
  },
  signature: {
    status: 401,
    reason: "The signature is wrong. Sender and receiver must have the same secret.",
  },
};

/** What to make of a message whose body was read. */
function readHint(
  { secrets, ids }: { secrets: readonly string[]; ids: RememberedIds },
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Uint8Array,
  nowMs: number,
): HintAnswer {
  const verdict = verifyWebhook(secrets, headers, body, nowMs);
  if (!verdict.isValid) return { ...REFUSALS[verdict.reason], isNews: false };
  const event = parsedEvent(body);
  if (!event) return { status: 400, reason: "The body is no event of Bản tin.", isNews: false };
  // A sender that did not hear the first answer must not take this one for a failure.
  if (!ids.add(verdict.id, nowMs)) {
    return { status: 200, reason: "This message has come before.", isNews: false };
  }
  if (event.type === "webhook.test") return { status: 200, reason: "Understood.", isNews: false };
  return { status: 202, reason: "Looking at what has changed.", isNews: true };
}

function parsedEvent(body: Uint8Array): WebhookEvent | null {
  try {
    return webhookEvent.parse(JSON.parse(Buffer.from(body).toString("utf8")));
  } catch {
    return null;
  }
}

/** Messages are good for five minutes before and after our clock; see Standard Webhooks. */
const REMEMBERED_MS = 2 * 300_000;
const MOST = 10_000;

/** Which messages have come already. It forgets what is too old to be accepted again. */
interface RememberedIds {
  /** @returns whether it is new */
  add(id: string, nowMs: number): boolean;
}

/** @param most ids that are kept; of more, the oldest are forgotten */
export function rememberIds(most = MOST): RememberedIds {
  // A Map keeps the order in which things came.
  const seenAt = new Map<string, number>();
  return {
    add(id, nowMs) {
      for (const [old, at] of seenAt) {
        if (seenAt.size < most && nowMs - at <= REMEMBERED_MS) break;
        seenAt.delete(old);
      }
      if (seenAt.has(id)) return false;
      seenAt.set(id, nowMs);
      return true;
    },
  };
}

/**
 * The body of a request, or null when it is larger than the limit: then nothing of it is kept, and the rest
 * is not read.
 *
 * @throws when the line breaks
 */
async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) return null;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) {
        request.removeAllListeners("data").pause();
        resolve(null);
      } else chunks.push(chunk);
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => reject(new Error("the sender hung up")));
  });
}
