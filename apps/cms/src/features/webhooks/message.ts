import type { WebhookEvent } from "@bantin/contract";
import { isWebhookSecret, signedHeaders } from "@bantin/contract/webhook-signature";
import type { Post } from "./post.ts";
import type { Subscriber } from "./subscriber.ts";

/** The subscriber lacks what a message needs; a person has to fill it in. */
export class IncompleteSubscriberError extends Error {}

interface Envelope {
  id: string;
  event: WebhookEvent;
  /** When it is sent, in milliseconds. */
  nowMs: number;
  /** Where GitHub's API answers. */
  githubUrl: string;
}

/**
 * What is sent to a subscriber: an event signed by Standard Webhooks, or GitHub's `repository_dispatch`
 * (https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event).
 *
 * @throws IncompleteSubscriberError
 */
export function messageFor(subscriber: Subscriber, envelope: Envelope): Post {
  return subscriber.kind === "github"
    ? dispatch(subscriber, envelope)
    : signed(subscriber, envelope);
}

function signed({ url, secret, previousSecret }: Subscriber, { id, event, nowMs }: Envelope): Post {
  const secrets = [secret, previousSecret].filter((given) => given !== null);
  // A secret that cannot be decrypted any more counts as missing: PAYLOAD_SECRET may have been changed.
  if (!url || secrets.length === 0 || !secrets.every(isWebhookSecret)) {
    throw new IncompleteSubscriberError();
  }
  const body = JSON.stringify(event);
  const timestampS = Math.floor(nowMs / 1000);
  return {
    url,
    body,
    headers: {
      "Content-Type": "application/json",
      "User-Agent": "Bantin",
      ...signedHeaders(secrets, { id, timestampS, body }),
    },
  };
}

function dispatch(
  { repository, eventType, token }: Subscriber,
  { event, githubUrl }: Envelope,
): Post {
  if (!repository || !eventType || !token) throw new IncompleteSubscriberError();
  const { type, timestamp, data } = event;
  return {
    url: `${githubUrl}/repos/${repository}/dispatches`,
    body: JSON.stringify({ event_type: eventType, client_payload: { type, timestamp, ...data } }),
    headers: {
      "Content-Type": "application/json",
      "User-Agent": "Bantin",
      Accept: "application/vnd.github+json",
      Authorization: `Bearer ${token}`,
      "X-GitHub-Api-Version": "2022-11-28",
    },
  };
}
