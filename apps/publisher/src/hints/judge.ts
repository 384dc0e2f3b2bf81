import { type WebhookEvent, webhookEvent } from "@bantin/contract";
import { type Verdict, verifyWebhook } from "@bantin/contract/webhook-signature";
import type { RememberedIds } from "./remembered-ids.ts";

export interface Judgement {
  status: number;
  /** For whoever reads the sender's log. */
  reason: string;
  /** Something has changed in the CMS. */
  isNews: boolean;
}

type Refusal = Extract<Verdict, { isValid: false }>["reason"];

const REFUSALS: Record<Refusal, Pick<Judgement, "status" | "reason">> = {
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
export function judge(
  { secrets, ids }: { secrets: readonly string[]; ids: RememberedIds },
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Uint8Array,
  nowMs: number,
): Judgement {
  const verdict = verifyWebhook(secrets, headers, body, nowMs);
  if (!verdict.isValid) return { ...REFUSALS[verdict.reason], isNews: false };
  const event = parsed(body);
  if (!event) return { status: 400, reason: "The body is no event of Bản tin.", isNews: false };
  // A sender that did not hear the first answer must not take this one for a failure.
  if (!ids.add(verdict.id, nowMs)) {
    return { status: 200, reason: "This message has come before.", isNews: false };
  }
  if (event.type === "webhook.test") return { status: 200, reason: "Understood.", isNews: false };
  return { status: 202, reason: "Looking at what has changed.", isNews: true };
}

function parsed(body: Uint8Array): WebhookEvent | null {
  try {
    return webhookEvent.parse(JSON.parse(Buffer.from(body).toString("utf8")));
  } catch {
    return null;
  }
}
