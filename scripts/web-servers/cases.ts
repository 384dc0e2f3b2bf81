import { PAGE_POLICY, SECURITY_HEADERS, UPLOAD_POLICY } from "../../apps/site/src/serve/headers.ts";
import { oldAddresses } from "./old-addresses.ts";

/** A request, and what each of our web servers must answer. */
export interface Case {
  name: string;
  path: string;
  method?: string;
  send?: Record<string, string>;
  status: number | readonly number[];
  /** Values, patterns, or null for a header that must not be there. */
  headers?: Record<string, string | RegExp | null>;
  body?: string;
}

const MUST_ASK = "public, max-age=0, must-revalidate";
const FOR_EVER = "public, max-age=31536000, immutable";
const GZIP = { "accept-encoding": "gzip, br" };

/** Whatever is answered, and whether there was anything to answer with. */
const ALWAYS: readonly Case[] = [
  ...["/", "/khong-co/", "/go/", "/cu/"].map((path) =>
    secured(path, {
      "content-security-policy": PAGE_POLICY,
      "permissions-policy": /camera=\(\).*microphone=\(\)/,
    }),
  ),
  // It opens no document, and asks for no device.
  secured("/_astro/site.abc.css", {
    "content-security-policy":
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "permissions-policy": null,
  }),
];

function secured(path: string, headers: Case["headers"]): Case {
  return {
    name: `security headers of ${path}`,
    path,
    status: [200, 301, 404, 410],
    headers: {
      ...Object.fromEntries(
        Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      "content-disposition": null,
      "strict-transport-security": null,
      "x-powered-by": null,
      ...headers,
    },
  };
}

const ADDRESSES: readonly Case[] = [
  { name: "home", path: "/", status: 200, body: "Trang chủ" },
  { name: "a page", path: "/van-ban/", status: 200, body: "Văn bản" },
  { name: "a page with a query", path: "/van-ban/?trang=2", status: 200, body: "Văn bản" },
  {
    name: "a page with Vietnamese letters",
    path: "/%C4%91%C6%B0%E1%BB%9Dng-l%C3%A0ng/",
    status: 200,
    body: "Đường làng",
  },
  { name: "no page", path: "/khong-co/", status: 404, body: "Không có trang này" },
  { name: "no file", path: "/_astro/khong.css", status: 404, body: "Không có trang này" },
  { name: "the 404 page itself", path: "/404.html", status: 404 },
  { name: "the list of endings", path: "/_redirects", status: 404 },
  { name: "two slashes", path: "//van-ban", status: 404, headers: { location: null } },
  { name: "two slashes at the end", path: "/van-ban//", status: 404, headers: { location: null } },
  { name: "a bad encoding", path: "/%E0%A4%A", status: [400, 404] },
  ...[
    "/../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%2f..%2fetc/passwd",
    "/van-ban/..\\..\\",
  ].map((path) => ({ name: `what lies above: ${path}`, path, status: [400, 404] })),
];

const moved = (path: string, location: string | RegExp): Case => ({
  name: `moved: ${path.slice(0, 40)}`,
  path,
  status: 301,
  headers: { location, "cache-control": "public, max-age=3600" },
});

const ENDINGS: readonly Case[] = [
  moved("/cu/", "/van-ban/"),
  moved("/tin-c%C5%A9/%C4%91%E1%BA%A7m-h%C3%A0/", "/van-ban/"),
  moved("/tin-c%c5%a9/%c4%91%e1%ba%a7m-h%c3%a0/", "/van-ban/"),
  moved("/Van-Ban/", "/van-ban/"),
  moved("/a%22b%5C;%7Bc%7D/", /^\/tien\/(\$|%24)uri\/$/),
  moved("/cu/bai-12.aspx", "/van-ban/"),
  moved("/cu/bai-12.aspx/", "/van-ban/"),
  moved("/cu/bai-12.aspx?id=12", "/van-ban/"),
  moved("/Cu/rss.xml", "/van-ban/"),
  moved("/ra-sau/", /^https:\/\/hailam\.example\/\?a=(\\|%5C)$/),
  moved("/ra-ngoai/", "https://hailam.example/x?a=1&b=2"),
  moved(`/${"mot-dia-chi-rat-dai-".repeat(12)}/`, "/van-ban/"),
  moved("/van-ban", "/van-ban/"),
  moved("/%C4%91%C6%B0%E1%BB%9Dng-l%C3%A0ng", "/%C4%91%C6%B0%E1%BB%9Dng-l%C3%A0ng/"),
  ...["/cu/bao%20cao.pdf", "/cu/bao%20cao.pdf/"].map((path) => ({
    name: `a file that is gone: ${path}`,
    path,
    status: 410,
    body: "Đã gỡ",
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": MUST_ASK },
  })),
  ...oldAddresses().map((address) => moved(encodeURI(address), "/van-ban/")),
  {
    name: "gone",
    path: "/go/",
    status: 410,
    body: "Đã gỡ",
    headers: { "cache-control": MUST_ASK },
  },
  { name: "gone, and no page says so", path: "/chuyen-muc/cu/rss.xml", status: 410, headers: {} },
];

const typed = (path: string, type: string, cache = MUST_ASK, reach = "same-origin"): Case => ({
  name: `type of ${path}`,
  path,
  status: 200,
  headers: {
    "content-type": new RegExp(`^${type.replaceAll(/[.+/]/g, "\\$&")}$`, "i"),
    "cache-control": cache,
    "cross-origin-resource-policy": reach,
    "access-control-allow-origin": /\.(xml|json|csv)$/.test(path) ? "*" : null,
  },
});

const TYPES: readonly Case[] = [
  typed("/", "text/html; charset=utf-8"),
  typed("/robots.txt", "text/plain; charset=utf-8"),
  typed("/favicon.svg", "image/svg+xml; charset=utf-8"),
  typed("/site.webmanifest", "application/manifest+json; charset=utf-8"),
  typed("/sitemap.xml", "application/xml; charset=utf-8", MUST_ASK, "cross-origin"),
  typed("/tin-tuc/rss.xml", "application/rss+xml; charset=utf-8", MUST_ASK, "cross-origin"),
  typed("/tin-tuc/atom.xml", "application/atom+xml; charset=utf-8", MUST_ASK, "cross-origin"),
  typed("/tin-tuc/feed.json", "application/feed+json; charset=utf-8", MUST_ASK, "cross-origin"),
  typed("/du-lieu/van-ban.json", "application/json; charset=utf-8", MUST_ASK, "cross-origin"),
  typed(
    "/du-lieu/van-ban.schema.json",
    "application/schema+json; charset=utf-8",
    MUST_ASK,
    "cross-origin",
  ),
  typed("/du-lieu/van-ban.csv", "text/csv; charset=utf-8", MUST_ASK, "cross-origin"),
  typed("/_astro/site.abc.css", "text/css; charset=utf-8", FOR_EVER),
  typed("/_astro/site.abc.js", "text/javascript; charset=utf-8", FOR_EVER),
  typed("/_astro/font.abc.woff2", "font/woff2", FOR_EVER),
  typed(
    "/media/0a/%C4%90%C6%B0%E1%BB%9Dng%20l%C3%A0ng.webp",
    "image/webp",
    FOR_EVER,
    "cross-origin",
  ),
  typed("/tep/0b/nghi-quyet.pdf", "application/pdf", FOR_EVER, "cross-origin"),
  typed("/tep/0b/la.xyz", "application/octet-stream", FOR_EVER, "cross-origin"),
  {
    name: "no file is not kept",
    path: "/_astro/khong.css",
    status: 404,
    headers: { "cache-control": MUST_ASK, "content-type": /^text\/html/ },
  },
];

/** What staff have uploaded: only what browsers show harmlessly is shown. */
const UPLOADS: readonly Case[] = (
  [
    ["/media/0a/%C4%90%C6%B0%E1%BB%9Dng%20l%C3%A0ng.webp", null],
    ["/tep/0b/nghi-quyet.pdf", null],
    ["/tep/0b/la.xyz", "attachment"],
    ["/tep/0b/thong-bao.html", "attachment"],
  ] as const
).map(([path, disposition]) => ({
  name: `${path} is ${disposition ?? "shown"}`,
  path,
  status: 200,
  headers: {
    "content-security-policy": UPLOAD_POLICY,
    "content-disposition": disposition,
    "x-content-type-options": "nosniff",
  },
}));

const squeezed = (path: string, isSmaller: boolean): Case => ({
  name: `${path} is sent ${isSmaller ? "compressed" : "as it is"}`,
  path,
  send: GZIP,
  status: [200, 404, 410],
  headers: isSmaller
    ? { "content-encoding": "gzip", vary: /accept-encoding/i }
    : { "content-encoding": null },
});

const TRANSFER: readonly Case[] = [
  ...["/", "/khong-co/", "/_astro/site.abc.css", "/_astro/site.abc.js", "/favicon.svg"].map(
    (path) => squeezed(path, true),
  ),
  ...["/sitemap.xml", "/tin-tuc/rss.xml", "/tin-tuc/feed.json", "/du-lieu/van-ban.csv"].map(
    (path) => squeezed(path, true),
  ),
  ...["/_astro/font.abc.woff2", "/tep/0b/nghi-quyet.pdf", "/robots.txt"].map((path) =>
    squeezed(path, false),
  ),
  {
    name: "who knows no gzip gets none",
    path: "/",
    status: 200,
    headers: { "content-encoding": null, vary: /accept-encoding/i },
  },
  {
    name: "a part of a file",
    path: "/tep/0b/nghi-quyet.pdf",
    send: { range: "bytes=0-3" },
    status: 206,
    headers: { "content-length": "4", "content-range": /^bytes 0-3\/\d+$/ },
    body: "%PDF",
  },
  {
    name: "the end of a file",
    path: "/tep/0b/nghi-quyet.pdf",
    send: { range: "bytes=-2" },
    status: 206,
    headers: { "content-length": "2" },
  },
  {
    name: "a part beyond the end of a file",
    path: "/tep/0b/nghi-quyet.pdf",
    send: { range: "bytes=900000-" },
    status: 416,
    headers: { "content-range": /^bytes \*\/\d+$/ },
  },
  {
    name: "a part of what has changed since: all of it",
    path: "/tep/0b/nghi-quyet.pdf",
    send: { range: "bytes=0-3", "if-range": '"khac"' },
    status: 200,
    headers: { "accept-ranges": "bytes" },
  },
  { name: "the head alone", path: "/van-ban/", method: "HEAD", status: 200, body: "" },
  { name: "the head of no page", path: "/khong-co/", method: "HEAD", status: 404, body: "" },
  { name: "another method", path: "/van-ban/", method: "POST", status: 405 },
  {
    name: "what has not changed since",
    path: "/van-ban/",
    // Later than any fixture, whenever it is written.
    send: { "if-modified-since": "Fri, 01 Jan 2100 00:00:00 GMT" },
    status: 304,
    headers: { "cache-control": MUST_ASK },
    body: "",
  },
  {
    name: "over https",
    path: "/van-ban/",
    send: { "x-forwarded-proto": "https" },
    status: 200,
    headers: { "strict-transport-security": /^max-age=\d{8}$/ },
  },
];

/** What readers' browsers and other programs ask, over the fixture release. */
export const CASES: readonly Case[] = [
  ...ALWAYS,
  ...ADDRESSES,
  ...ENDINGS,
  ...TYPES,
  ...UPLOADS,
  ...TRANSFER,
];
