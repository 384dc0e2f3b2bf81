import { backoffMs } from "@bantin/contract/backoff";
import { ContentError } from "../errors/content-error.ts";
import { AccessDeniedError, CmsAnswerError, CmsUnreachableError } from "../errors/system-errors.ts";

/** What the network part of a client is made of; tests put their own in. */
export interface Transport {
  fetch: typeof fetch;
  retry: RetryPolicy;
  wait: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  random: () => number;
}

export interface Request<Answer> {
  url: string;
  init: RequestInit;
  /** For one attempt, with the reading of the body. */
  timeoutMs: number;
  /** Ends the whole request. */
  signal?: AbortSignal | undefined;
  /** Reads a good answer. Called anew for each attempt; what it throws of its own is not retried. */
  read: (response: Response) => Promise<Answer>;
}

type Outcome<Answer> = { answer: Answer } | { failure: ContentError; retryAfterMs: number | null };

/**
 * The answer to a request, after as many attempts as the policy allows.
 *
 * @throws AccessDeniedError, CmsAnswerError, CmsUnreachableError; what `signal` was aborted with.
 */
export async function request<Answer>(
  transport: Transport,
  { signal, ...details }: Request<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    const outcome = await attemptOnce(transport, { ...details, signal }, attempt);
    if ("answer" in outcome) return outcome.answer;
    const delayMs = nextDelay(transport.retry, attempt, outcome.retryAfterMs, transport.random());
    if (delayMs === null) throw outcome.failure;
    await transport.wait(delayMs, signal);
  }
}

async function attemptOnce<Answer>(
  transport: Transport,
  { url, init, timeoutMs, signal, read }: Request<Answer>,
  attempt: number,
): Promise<Outcome<Answer>> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const both = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    const response = await transport.fetch(url, { ...init, signal: both });
    if (response.ok) return { answer: await read(response) };
    await response.body?.cancel();
    return refusal(url, response);
  } catch (cause) {
    if (cause instanceof ContentError) throw cause;
    signal?.throwIfAborted();
    const reason = timeout.aborted ? new Error(`no answer within ${timeoutMs} ms`) : cause;
    return { failure: new CmsUnreachableError(url, attempt, reason), retryAfterMs: null };
  }
}

/** @throws when trying again could not help. */
function refusal(
  url: string,
  response: Response,
): { failure: ContentError; retryAfterMs: number | null } {
  const { status, headers } = response;
  if (status === 401 || status === 403) throw new AccessDeniedError(url, status);
  const failure = new CmsAnswerError(url, status, describeStatus(response));
  if (!isTransientStatus(status)) throw failure;
  return { failure, retryAfterMs: retryAfterMs(headers.get("retry-after"), Date.now()) };
}

function describeStatus({ status, statusText, headers }: Response): string {
  if (status >= 300 && status < 400) {
    return `it redirects to ${headers.get("location") ?? "elsewhere"}, and an API is not followed there; set the CMS address to that host`;
  }
  if (status === 404)
    return "there is nothing there; the CMS address may be wrong or its version older";
  return statusText || "no reason given";
}

/**
 * The JSON of an answer.
 *
 * @param maxBytes a body beyond this is refused before it fills the memory
 * @throws CmsAnswerError when it is too large or no JSON: a login page, an error page of a proxy
 */
export async function readJson(
  response: Response,
  url: string,
  maxBytes: number,
): Promise<unknown> {
  const text = await readText(response, url, maxBytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const start = text.slice(0, 60).replace(/\s+/g, " ");
    throw new CmsAnswerError(
      url,
      response.status,
      `the body is no JSON (it starts "${start}")`,
      cause,
    );
  }
}

async function readText(response: Response, url: string, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new CmsAnswerError(url, response.status, `the body is larger than ${maxBytes} bytes`);
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** When to try again, and how long to wait first. Times in milliseconds. */
export interface RetryPolicy {
  /** Attempts after the first one. */
  retries: number;
  /** Upper bound of the first wait; it doubles with each attempt. */
  baseDelayMs: number;
  maxDelayMs: number;
  /** A server that asks for a longer pause than this is not waited for. */
  maxRetryAfterMs: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  retries: 4,
  baseDelayMs: 250,
  maxDelayMs: 10_000,
  maxRetryAfterMs: 60_000,
};

/**
 * The wait before the next attempt, or null to give up. All of it is at random: see {@link backoffMs}.
 *
 * @param attempt number of attempts made, from 1
 * @param retryAfterMs what the server asked for, or null
 * @param random in [0, 1)
 */
export function nextDelay(
  policy: RetryPolicy,
  attempt: number,
  retryAfterMs: number | null,
  random: number,
): number | null {
  if (attempt > policy.retries) return null;
  if (retryAfterMs !== null && retryAfterMs > policy.maxRetryAfterMs) return null;
  const backoff = { firstMs: policy.baseDelayMs, longestMs: policy.maxDelayMs, certain: 0 };
  return Math.max(retryAfterMs ?? 0, backoffMs(backoff, attempt, random));
}

/** Whether a status means "not now" rather than "never". */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** The pause a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds or a date), or null. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\s*(\d+)\s*$/.exec(header)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
