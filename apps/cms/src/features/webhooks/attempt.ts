import type { WebhookEvent } from "@bantin/contract";
import { environment } from "../../environment/index.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { askedWaitMs } from "./asked-wait.ts";
import { type Circumstances, wordsForError, wordsForStatus } from "./attempt-words.ts";
import { IncompleteSubscriberError, messageFor } from "./message.ts";
import { post } from "./post.ts";
import type { Subscriber } from "./subscriber.ts";

const TIMEOUT_MS = 15_000;

/** Sends an event once. Never throws: what goes wrong is the result. */
export async function attemptOnce(
  subscriber: Subscriber,
  id: string,
  event: WebhookEvent,
): Promise<AttemptResult & { durationMs: number }> {
  const startedAt = performance.now();
  const durationMs = () => Math.round(performance.now() - startedAt);
  const { webhookAllowedHosts, githubUrl } = environment;
  try {
    const message = messageFor(subscriber, { id, event, nowMs: Date.now(), githubUrl });
    const { status, headers } = await post(message, webhookAllowedHosts, TIMEOUT_MS);
    const isTest = event.type === "webhook.test";
    const result = resultOfStatus(status, { waitMs: askedWaitMs(headers, Date.now()), isTest });
    return { ...result, durationMs: durationMs() };
  } catch (error) {
    return { ...resultOfError(error, TIMEOUT_MS), durationMs: durationMs() };
  }
}

/** How an attempt went. There is a status, or a problem, or both. */
interface AttemptResult {
  /** HTTP status; null when there was no answer. */
  status: number | null;
  /** Why it does not count as delivered; null when it does. */
  problem: Bilingual | null;
  /** Trying again could not help. */
  isFinal: boolean;
  /** It wants no message any more, and is to be turned off. */
  isUnwanted: boolean;
  /** For so long the receiver wants to be left in peace, in milliseconds; null when it does not say. */
  askedWaitMs: number | null;
}

/** What a status means. Only 2xx says that the message has arrived. */
function resultOfStatus(status: number, circumstances: Circumstances): AttemptResult {
  const { waitMs } = circumstances;
  const problem = status >= 200 && status < 300 ? null : wordsForStatus(status, circumstances);
  // Standard Webhooks: who answers 410 wants no more.
  const isUnwanted = status === 410;
  return { status, problem, isFinal: isUnwanted, isUnwanted, askedWaitMs: problem && waitMs };
}

/** What an attempt that got no answer failed of. */
function resultOfError(error: unknown, timeoutMs: number): AttemptResult {
  const isFinal = error instanceof IncompleteSubscriberError;
  const problem = wordsForError(error, timeoutMs);
  return { status: null, problem, isFinal, isUnwanted: false, askedWaitMs: null };
}
