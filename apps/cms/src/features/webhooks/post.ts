import { type IncomingHttpHeaders, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { type AllowedHosts, findTarget } from "./target.ts";

export interface Post {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** What is looked at of an answer. */
interface Answered {
  /** HTTP status. */
  status: number;
  headers: IncomingHttpHeaders;
}

export class TimeoutError extends Error {}

/** The body of an answer is not needed. A longer one is cut off. */
const MOST_BYTES = 16 * 1024;

/**
 * Posts a message and answers status and headers of what came back. Redirects are not followed, and the body of the answer is not
 * read further than it takes to be polite.
 *
 * @param timeoutMs for all of it, the look-up of the name included
 * @throws TargetError, TimeoutError; the error of the connection
 */
export async function post(
  message: Post,
  allowed: AllowedHosts,
  timeoutMs: number,
): Promise<Answered> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const expired = new Promise<never>((_resolve, reject) => {
    timeout.addEventListener("abort", () => reject(new TimeoutError()), { once: true });
  });
  return Promise.race([send(message, allowed, timeout), expired]);
}

async function send(
  { url: text, headers, body }: Post,
  allowed: AllowedHosts,
  signal: AbortSignal,
): Promise<Answered> {
  const { url, address } = await findTarget(text, allowed);
  signal.throwIfAborted();
  const isSecure = url.protocol === "https:";
  const name = url.hostname.replace(/^\[|\]$/g, "");
  const options = {
    method: "POST",
    host: address,
    path: url.pathname + url.search,
    signal,
    agent: false,
    port: url.port || (isSecure ? 443 : 80),
    // The certificate is checked against the name, which an address cannot be.
    ...(isSecure && name !== address ? { servername: name } : {}),
    headers: { ...headers, Host: url.host, "Content-Length": Buffer.byteLength(body) },
  };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestSecure : requestPlain)(options, (response) => {
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_BYTES) response.destroy();
      });
      // Errors in the body do not matter: the status has come.
      response.on("error", () => undefined);
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    request.once("error", reject);
    request.end(body);
  });
}
