import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type WebhookEvent, webhookEvent } from "@bantin/contract";
import { verifyWebhook } from "@bantin/contract/webhook-signature";

/** A message that came. */
export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Of `performance.now()`. */
  at: number;
}

/** A program that takes messages. */
export interface SubscriberServer {
  url: string;
  received: Received[];
  /** What is answered from now on: a status, or whatever a function does. */
  answer: number | ((response: ServerResponse) => void);
  /** Messages whose answer is still awaited. */
  open(): number;
  stop(): Promise<void>;
}

export async function startSubscriber(): Promise<SubscriberServer> {
  const received: Received[] = [];
  let openCount = 0;
  const server = createServer(async (request, response) => {
    const at = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { url: path = "", headers } = request;
    openCount++;
    response.once("close", () => openCount--);
    received.push({ path, headers, body: Buffer.concat(chunks).toString("utf8"), at });
    if (typeof subscriber.answer === "function") subscriber.answer(response);
    else response.writeHead(subscriber.answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("No port");
  const subscriber: SubscriberServer = {
    url: `http://127.0.0.1:${address.port}`,
    received,
    answer: 204,
    open: () => openCount,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return subscriber;
}

/** What a message says. */
export function eventIn({ body }: Received): WebhookEvent {
  return webhookEvent.parse(JSON.parse(body));
}

/** Whether one of the secrets signed a message. */
export function isSignedWith(secret: string, { headers, body }: Received): boolean {
  return verifyWebhook([secret], headers, Buffer.from(body), Date.now()).isValid;
}

/** Waits for a condition. @throws with what it was about when it does not come true */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  withinMs = 100_000,
): Promise<void> {
  // Of a clock that no test sets.
  const end = performance.now() + withinMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`In ${withinMs} ms it did not happen: ${what}`);
    await pause(20);
  }
}
