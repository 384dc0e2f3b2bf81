import { cleanLine } from "@bantin/vietnamese";
import { FEED_FILES, routeAt, routes } from "./routes.ts";

/** NAME_MAX of the usual file systems: each part of an address is a folder of the site. */
const MAX_PART_BYTES = 255;
/** With what stands before it on a disk, and written encoded, it still fits a path and a line of a request. */
const MAX_ADDRESS_BYTES = 1_000;
/** A release takes paths of 24 names; see `parseSitePath`. */
const MAX_PARTS = 20;
/** Folders and files of a site that no route says: what is mirrored, compiled, or written beside the pages. */
const TAKEN = /^\/(?:media|tep|404\.html|500|favicon\.svg|_[^/]*|tim-kiem\/chi-muc)\//;
/** Files that may stand in any folder. */
const FILE_NAMES: ReadonlySet<string> = new Set(["index.html", ...Object.values(FEED_FILES)]);
const UNUSABLE = /[\p{Cc}%?#\\]/u;
/** What hosts that read `_redirects` take for any words (`*`, `:name`): one line would lead away every page. */
const PATTERN = /\*|:[a-z_]/i;

/**
 * Why no page can stand at an address:
 * - `home`: it is the home page's;
 * - `character`: it has one that servers, disks and links would not read alike;
 * - `pattern`: web servers would take it for a pattern, of many addresses;
 * - `dot`: a part begins with a dot, as of what climbs out of a folder or is hidden in it;
 * - `longPart`, `long`: a disk has no name, or no path, of such a length;
 * - `file`: a file or a folder of the site is there, and a file is no folder.
 */
export type PageAddressFault =
  | "shape"
  | "home"
  | "character"
  | "pattern"
  | "dot"
  | "longPart"
  | "long"
  | "file";

/** What keeps a page from standing at an address of this site, as it is stored; null when nothing does. */
export function pageAddressFault(address: string): PageAddressFault | null {
  if (address === "/") return "home";
  if (!address.startsWith("/") || !address.endsWith("/")) return "shape";
  const parts = address.slice(1, -1).split("/");
  if (parts.includes("")) return "shape";
  // What is cleaned on its way into the CMS must come out as it was.
  const isPlain = [address, ...parts].every((text) => cleanLine(halfWidth(text)) === text);
  if (!isPlain || UNUSABLE.test(address) || !address.isWellFormed()) return "character";
  if (PATTERN.test(address)) return "pattern";
  if (parts.some((part) => part.startsWith("."))) return "dot";
  if (parts.some((part) => bytesOf(part) > MAX_PART_BYTES)) return "longPart";
  if (bytesOf(address) > MAX_ADDRESS_BYTES || parts.length > MAX_PARTS) return "long";
  return isTaken(address, parts) ? "file" : null;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

/** Whether a file of the site, or a folder that is no page's, is at an address or above it. */
function isTaken(address: string, parts: readonly string[]): boolean {
  if (TAKEN.test(address) || parts.some((part) => FILE_NAMES.has(part))) return true;
  const folders = parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
  return folders.some((folder) => isFile(folder) || isFile(`${folder}/`));
}

function isFile(address: string): boolean {
  const place = routeAt(address);
  return place !== null && routes[place.name].kind === "file";
}

/** Where an address leads that somebody typed or pasted. */
export type TypedAddress =
  /** Within this site: the path as it is stored, `/a/b/`, and what followed it, `?q=x` or nothing. */
  | { kind: "site"; path: string; query: string }
  /** To another site. @param hasScheme false for `example.com/x`, where somebody left it out */
  | { kind: "web"; url: string; host: string; rest: string; hasScheme: boolean }
  /** `encoding`: what follows a `%` is no letter; `scheme`: it is no address of the web. */
  | { kind: "unreadable"; why: "empty" | "encoding" | "scheme" };

/**
 * Reads an address as people give it: as it is stored, typed by hand, or pasted from a browser with scheme and
 * host, percent-encoded, with a query, a fragment or `index.html`, in full-width letters, with doubled slashes
 * or without the last one. Fragments and what advertisers add to a query say nothing of the page.
 *
 * @param siteUrl origin of this site
 */
export function readTypedAddress(typed: string, siteUrl: string): TypedAddress {
  const text = cleanLine(halfWidth(typed)).replaceAll("\\", "/");
  if (text === "") return { kind: "unreadable", why: "empty" };
  const { scheme, host, rest } = takeApart(text, siteUrl);
  // Of the schemes only those of the web name a host.
  if (scheme !== null && host === null) return { kind: "unreadable", why: "scheme" };
  if (host === null || isOwnHost(host, siteUrl)) return readPath(rest);
  const url = `${scheme ?? "https"}://${host}${rest}`;
  if (!URL.canParse(url)) return { kind: "unreadable", why: "scheme" };
  const { href } = new URL(url);
  return { kind: "web", url: href, host, rest, hasScheme: scheme !== null };
}

/** Letters of the width of a Chinese one, which some keyboards write. */
function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
  );
}

interface Pieces {
  scheme: string | null;
  /** With its port; null when the address counts from the root of this site. */
  host: string | null;
  rest: string;
}

/** A name with a dot in it, before the first slash: `example.com/`. One of its own is a file: `tin.aspx`. */
const NAMED_HOST = /^(?:\/\/)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?)(\/.*)$/u;

function takeApart(text: string, siteUrl: string): Pieces {
  const whole = /^(https?):\/*([^/?#]+)(.*)$/i.exec(text);
  if (whole) return { scheme: whole[1] ?? null, host: whole[2] ?? null, rest: whole[3] ?? "" };
  const bare = /^(?:\/\/)?([^/?#]+)(.*)$/.exec(text);
  const [, first = "", rest = ""] = bare ?? [];
  if (isOwnHost(first, siteUrl)) return { scheme: null, host: first, rest };
  const named = NAMED_HOST.exec(text);
  if (named) return { scheme: null, host: named[1] ?? null, rest: named[2] ?? "" };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1] ?? null;
  return { scheme, host: null, rest: text };
}

function isOwnHost(host: string, siteUrl: string): boolean {
  const own = new URL(siteUrl);
  const asked = `${own.protocol}//${host}`;
  if (host.includes("@") || !URL.canParse(asked)) return false;
  const bare = (name: string) => name.replace(/^www\./, "");
  return bare(new URL(asked).host) === bare(own.host);
}

const ADVERTISERS = /^(?:utm_\w+|fbclid|gclid|zarsrc|_ga|_gl|igshid|mc_[ce]id)(?:=|$)/i;

function readPath(text: string): TypedAddress {
  const [, path = "", search = ""] = /^([^?#]*)(\?[^#]*)?/.exec(text) ?? [];
  const decoded = decode(path.replace(/ *\/ */g, "/"));
  if (decoded === null) return { kind: "unreadable", why: "encoding" };
  const parts = decoded.split("/").filter((part) => part !== "");
  if (parts.at(-1) === "index.html") parts.pop();
  const asked = search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !ADVERTISERS.test(pair));
  return {
    kind: "site",
    path: parts.length === 0 ? "/" : `/${parts.join("/")}/`,
    query: asked.length === 0 ? "" : `?${asked.join("&")}`,
  };
}

/** Null when it is not well formed, or when it would mean something else if it were decoded once more. */
function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("%") ? null : decoded;
  } catch {
    return null;
  }
}
