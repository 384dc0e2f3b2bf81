import { addresses, FEED_FILES } from "@bantin/contract";

/** What a file is, by its name, and whether it gets smaller on the way. */
export interface ContentType {
  /** The header's value without its charset. */
  type: string;
  /** Text, which is UTF-8 here and is sent compressed. */
  isText: boolean;
}

const text = (type: string): ContentType => ({ type, isText: true });
const binary = (type: string): ContentType => ({ type, isText: false });

/** All that a release may hold: pages, data, pictures, and the kinds of files that the CMS takes. */
export const CONTENT_TYPES: Readonly<Record<string, ContentType>> = {
  html: text("text/html"),
  css: text("text/css"),
  js: text("text/javascript"),
  txt: text("text/plain"),
  csv: text("text/csv"),
  ics: text("text/calendar"),
  json: text("application/json"),
  webmanifest: text("application/manifest+json"),
  xml: text("application/xml"),
  svg: text("image/svg+xml"),
  // The search index: bytes that hardly get smaller.
  bin: binary("application/octet-stream"),
  woff2: binary("font/woff2"),
  wasm: binary("application/wasm"),
  ico: binary("image/vnd.microsoft.icon"),
  png: binary("image/png"),
  jpg: binary("image/jpeg"),
  jpeg: binary("image/jpeg"),
  gif: binary("image/gif"),
  webp: binary("image/webp"),
  avif: binary("image/avif"),
  pdf: binary("application/pdf"),
  doc: binary("application/msword"),
  docx: binary("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  xls: binary("application/vnd.ms-excel"),
  xlsx: binary("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
};

/** What the ending does not tell: feeds and the schema are read by programs that go by the type. */
export const NAMED_TYPES: Readonly<Record<string, ContentType>> = {
  [FEED_FILES.rss]: text("application/rss+xml"),
  [FEED_FILES.atom]: text("application/atom+xml"),
  [FEED_FILES.json]: text("application/feed+json"),
  [nameIn(addresses.openDocuments("schema.json"))]: text("application/schema+json"),
};

/** Beyond it, pages get hardly smaller and take twice as long. */
export const GZIP_LEVEL = 6;
/** Anything smaller fits one packet as it is. */
export const GZIP_MIN_BYTES = 512;

/** With `nosniff`, browsers offer it for download and run nothing of it. */
export const UNKNOWN_TYPE = binary("application/octet-stream");

/** What the file at a path is; of an ending that is not listed, bytes. */
export function contentTypeOf(path: string): ContentType {
  const named = NAMED_TYPES[nameIn(path)];
  if (named) return named;
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return CONTENT_TYPES[ending] ?? UNKNOWN_TYPE;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The header's value. */
export function contentTypeHeader({ type, isText }: ContentType): string {
  return isText ? `${type}; charset=utf-8` : type;
}
