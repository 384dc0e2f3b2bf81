import type { SubscriberKind } from "../../webhooks/subscriber.ts";

/** Whether a form is about a subscriber of a kind. */
export function isOfKind(data: unknown, kind: SubscriberKind): boolean {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === kind;
}
