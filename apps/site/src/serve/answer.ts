import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { SECURITY_HEADERS } from "./headers.ts";
import type { Release } from "./release.ts";

const NOT_YET = "Trang thông tin chưa có bản phát hành nào. Vui lòng quay lại sau.\n";

/** Files of a release that are not for readers, and pages that have no address of their own. */
const HIDDEN = new Set(["/_redirects", "/404", "/404/", "/404.html"]);

/** Answers one request from a release: a file, a redirect, or the page that says what is not there. */
export async function answer(
  release: Release | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return sendText(response, 405, "Chỉ nhận GET và HEAD.\n");
  }
  if (!release) return sendText(response, 503, NOT_YET);
  const pathname = (request.url ?? "/").split(/[?#]/)[0] ?? "/";
  const ending = release.endings.get(pathname);
  if (ending?.status === 301) return redirect(response, ending.to);
  if (ending?.status === 410) {
    return sendPage(response, 410, join(release.root, decodeURI(pathname), "index.html"));
  }
  const notFound = () => sendPage(response, 404, join(release.root, "404.html"));
  if (HIDDEN.has(pathname) || !isWellFormed(pathname)) return notFound();
  if (lacksSlash(release, pathname)) return redirect(response, `${pathname}/`);
  await new Promise<void>((resolve, reject) => {
    response.once("close", resolve);
    release.files(request, response, () => void notFound().then(resolve, reject));
  });
}

/** Addresses of pages end with a slash; one that somebody typed without is still found. */
function lacksSlash(release: Release, pathname: string): boolean {
  if (pathname.endsWith("/") || pathname.includes("//")) return false;
  return existsSync(join(release.root, decodeURI(pathname), "index.html"));
}

function isWellFormed(pathname: string): boolean {
  try {
    const path = decodeURI(pathname);
    return !path.includes("\0") && !path.split(/[/\\]/).includes("..");
  } catch {
    return false;
  }
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to, "Cache-Control": "public, max-age=3600" });
  response.end();
}

async function sendPage(response: ServerResponse, status: number, path: string): Promise<void> {
  const page = await readFile(path).catch(() => null);
  if (!page) return sendText(response, status, "Không tìm thấy trang.\n");
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": page.length,
    "Cache-Control": "public, max-age=0, must-revalidate",
  });
  response.end(page);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
  });
  response.end(text);
}
