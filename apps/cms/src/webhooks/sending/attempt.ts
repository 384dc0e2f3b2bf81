import type { WebhookEvent } from "@bantin/contract";
import { environment } from "../../environment/index.ts";
import { messageFor } from "../message.ts";
import { post } from "../network/post.ts";
import type { Subscriber } from "../subscriber.ts";
import { type AttemptResult, resultOfError, resultOfStatus } from "./attempt-result.ts";

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
    const status = await post(message, webhookAllowedHosts, TIMEOUT_MS);
    return { ...resultOfStatus(status), durationMs: durationMs() };
  } catch (error) {
    return { ...resultOfError(error, TIMEOUT_MS), durationMs: durationMs() };
  }
}
