import { ContentError } from "../errors/content-error.ts";
import { AccessDeniedError, CmsAnswerError, CmsUnreachableError } from "../errors/system-errors.ts";
import { isTransientStatus, nextDelay, type RetryPolicy, retryAfterMs } from "./retry.ts";

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
