import { createReadStream, type Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { contentTypeHeader, contentTypeOf, GZIP_LEVEL, GZIP_MIN_BYTES } from "./content-types.ts";

const compress = promisify(gzip);
/** Of all answers that have a page, as nginx does. */
const COMPRESSED = new Set([200, 404]);

/**
 * Sends a file as nginx does: with an ETag and the time of its last change, compressed where that helps
 * and is wanted, and without a body when the reader has it already or asks for the head alone. Only an
 * answer with the status 200 can be what the reader has already, or sent in part.
 *
 * @returns false when there is no such file; then nothing was sent
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, status }: { file: string; status: number },
): Promise<boolean> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) return false;
  const kind = contentTypeOf(file);
  const isWorthIt = COMPRESSED.has(status) && kind.isText && info.size >= GZIP_MIN_BYTES;
  const isCompressed = isWorthIt && acceptsGzip(request);
  if (isWorthIt) response.setHeader("Vary", "Accept-Encoding");
  if (status === 200) {
    const etag = etagOf(info, isCompressed);
    response.setHeader("ETag", etag);
    response.setHeader("Last-Modified", info.mtime.toUTCString());
    if (isKnown(request, etag, info)) {
      response.writeHead(304).end();
      return true;
    }
    if (!isCompressed) {
      response.setHeader("Accept-Ranges", "bytes");
      const part = partOf(request, etag, info);
      if (part !== null) return sendPart(request, response, { file, part, info });
    }
  }
  const bytes = await readFile(file);
  const body = isCompressed ? await compress(bytes, { level: GZIP_LEVEL }) : bytes;
  response.setHeader("Content-Type", contentTypeHeader(kind));
  response.setHeader("Content-Length", body.length);
  if (isCompressed) response.setHeader("Content-Encoding", "gzip");
  response.writeHead(status);
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

/** First and last byte; what no file of that size has is `beyond`. */
type Part = { from: number; to: number } | "beyond";

/**
 * The one part of a file that is asked for (RFC 9110, 14.2); null for all of it, also where several are asked for, or
 * where it was asked for a file that has changed since.
 */
function partOf({ headers }: IncomingMessage, etag: string, { size, mtime }: Stats): Part | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return null;
  const condition = headers["if-range"]?.toString();
  if (condition !== undefined && condition !== etag && condition !== mtime.toUTCString())
    return null;
  const isEnd = asked[1] === "";
  const from = isEnd ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const to = isEnd || asked[2] === "" ? size - 1 : Math.min(size - 1, Number(asked[2]));
  return from > to ? "beyond" : { from, to };
}

function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  { file, part, info: { size } }: { file: string; part: Part; info: Stats },
): true {
  if (part === "beyond") {
    response.writeHead(416, { "Content-Range": `bytes */${size}` }).end();
    return true;
  }
  const { from: start, to: end } = part;
  response.setHeader("Content-Type", contentTypeHeader(contentTypeOf(file)));
  response.setHeader("Content-Length", end - start + 1);
  response.setHeader("Content-Range", `bytes ${start}-${end}/${size}`);
  response.writeHead(206);
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file, { start, end })
      .on("error", () => response.destroy())
      .pipe(response);
  return true;
}

function acceptsGzip(request: IncomingMessage): boolean {
  const codings = request.headers["accept-encoding"]?.toString().toLowerCase().split(",") ?? [];
  return codings.some(
    (coding) => /^\s*gzip\s*(;|$)/.test(coding) && !/q=0(\.0*)?\s*$/.test(coding),
  );
}

/** Compressed and not, the bytes differ while the page is the same: what a weak ETag says. */
function etagOf({ mtimeMs, size }: Stats, isCompressed: boolean): string {
  const tag = `"${Math.floor(mtimeMs).toString(16)}-${size.toString(16)}"`;
  return isCompressed ? `W/${tag}` : tag;
}

/** RFC 9110, 13.2.2: an ETag that is sent decides, and the time only where none is. */
function isKnown({ headers }: IncomingMessage, etag: string, { mtimeMs }: Stats): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined) {
    const strong = (tag: string) => tag.trim().replace(/^W\//, "");
    return known.trim() === "*" || known.split(",").some((tag) => strong(tag) === strong(etag));
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Math.floor(mtimeMs / 1000) * 1000 <= since;
}
