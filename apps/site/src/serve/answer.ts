import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { headersFor } from "./headers.ts";
import type { Release } from "./release.ts";
import { sendFile } from "./send-file.ts";

const NOT_YET = "Trang thông tin chưa có bản phát hành nào. Vui lòng quay lại sau.\n";

/** Files of a release that are not for readers, and pages that have no address of their own. */
const HIDDEN = new Set(["/_redirects", "/404", "/404/", "/404.html"]);

/** One exchange, and what is known about it. */
interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  isHttps: boolean;
}

/** Answers one request from a release: a file, a redirect, or the page that says what is not there. */
export async function answer(
  release: Release | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isHttps = request.headers["x-forwarded-proto"] === "https";
  const exchange = { request, response, isHttps };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    // What it sends besides is not waited for.
    response.setHeader("Connection", "close");
    return sendText(exchange, 405, "Chỉ nhận GET và HEAD.\n");
  }
  if (!release) return sendText(exchange, 503, NOT_YET);
  const asked = (request.url ?? "/").split(/[?#]/)[0] ?? "/";
  const path = decoded(asked);
  // An address has one form: with two slashes in a row it is none.
  if (path === null || HIDDEN.has(path) || path.includes("//"))
    return sendNotFound(release, exchange);
  const ending = release.endings.get(path);
  if (ending?.status === 301) return redirect(exchange, path, ending.to);
  const status = ending?.status ?? 200;
  const isPageWithoutSlash = lacksSlash(release, path);
  if (!ending && isPageWithoutSlash) return redirect(exchange, path, `${asked}/`);
  const page = isPageWithoutSlash ? `${path}/` : path;
  const file = join(release.root, page.endsWith("/") ? `${page}index.html` : page);
  setHeaders(exchange, status, path);
  if (await sendFile(request, response, { file, status })) return;
  // A feed that is gone has no page to say so, and no reader to read it.
  if (status === 410) return sendText(exchange, 410, "Không còn ở địa chỉ này.\n");
  await sendNotFound(release, exchange);
}

/** The path that is meant; null when it is not well formed or leads out of the release. */
function decoded(asked: string): string | null {
  try {
    const path = decodeURIComponent(asked);
    const isTame = !path.includes("\0") && !path.split(/[/\\]/).includes("..");
    return isTame && path.startsWith("/") ? path : null;
  } catch {
    return null;
  }
}

/** Addresses of pages end with a slash; one that somebody typed without is still found. */
function lacksSlash(release: Release, path: string): boolean {
  if (path.endsWith("/")) return false;
  return existsSync(join(release.root, path, "index.html"));
}

function setHeaders({ response, isHttps }: Exchange, status: number, path: string): void {
  response.setHeaders(new Headers(headersFor({ status, path, isHttps })));
}

function redirect(exchange: Exchange, path: string, to: string): void {
  setHeaders(exchange, 301, path);
  exchange.response.writeHead(301, { Location: to }).end();
}

async function sendNotFound(release: Release, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  setHeaders(exchange, 404, "/404.html");
  const file = join(release.root, "404.html");
  if (!(await sendFile(request, response, { file, status: 404 }))) {
    sendText(exchange, 404, "Không tìm thấy trang.\n");
  }
}

function sendText(exchange: Exchange, status: number, text: string): void {
  setHeaders(exchange, status, "");
  exchange.response
    .writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" })
    .end(text);
}
