import type { Answer } from "./ask.ts";

/**
 * What the headers of any answer must be, said without a look at how the servers are configured: a mistake
 * there does not pass here. Each rule answers what is wrong, or nothing.
 */
type Rule = (path: string, answer: Answer) => string | false;

/** By ending; what is missing here may not be published. */
const TYPES: Readonly<Record<string, RegExp>> = {
  "": /^text\/html; charset=utf-8$/i,
  html: /^text\/html; charset=utf-8$/i,
  css: /^text\/css; charset=utf-8$/i,
  js: /^text\/javascript; charset=utf-8$/i,
  json: /^application\/((feed|schema)\+)?json; charset=utf-8$/i,
  csv: /^text\/csv; charset=utf-8$/i,
  ics: /^text\/calendar; charset=utf-8$/i,
  txt: /^text\/plain; charset=utf-8$/i,
  xml: /^application\/((rss|atom)\+)?xml; charset=utf-8$/i,
  rss: /^application\/rss\+xml; charset=utf-8$/i,
  atom: /^application\/atom\+xml; charset=utf-8$/i,
  webmanifest: /^application\/manifest\+json/i,
  svg: /^image\/svg\+xml/i,
  wasm: /^application\/wasm$/,
  bin: /^application\/octet-stream$/,
  woff2: /^font\/woff2$/,
  webp: /^image\/webp$/,
  avif: /^image\/avif$/,
  jpg: /^image\/jpeg$/,
  jpeg: /^image\/jpeg$/,
  png: /^image\/png$/,
  ico: /^image\/vnd\.microsoft\.icon$/,
  pdf: /^application\/pdf$/,
  doc: /^application\/msword$/,
  docx: /^application\/vnd\.openxmlformats-/,
  xls: /^application\/vnd\.ms-excel$/,
  xlsx: /^application\/vnd\.openxmlformats-/,
};

const isHashed = (path: string) => /^\/(_astro|media|tep)\//.test(path);
/** Hashed too, but an editor must be able to take a text back: caches may not hold it for a year. */
const isShard = (path: string) =>
  /^\/tim-kiem\/chi-muc\/.+-[\w-]{5}(\/\d+\.json|\.bin)$/.test(path);
/** What staff have uploaded, and what of it is shown. */
const isUpload = (path: string) => /^\/(media|tep)\//.test(path);
const SHOWN = new Set(["pdf", "webp", "avif", "jpg", "jpeg", "png", "gif"]);
const A_WEEK = 604_800;
const endingOf = (path: string) => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? "";

/** `default-src 'none'; img-src 'self'` as a map. */
function directives(policy: string): Map<string, string[]> {
  const parts = policy.split(";").map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources]));
}

/** Sources that let in what somebody else wrote. */
const OPEN_SOURCE = /^('unsafe-(inline|eval|hashes)'|\*.*|https?:.*|data:|blob:|filesystem:)$/;

const RULES: readonly Rule[] = [
  function policyIsStrict(_path, { headers }) {
    const policy = directives(headers["content-security-policy"] ?? "");
    for (const name of ["default-src", "base-uri", "frame-ancestors"]) {
      if (policy.get(name)?.join() !== "'none'") return `its policy lacks ${name} 'none'`;
    }
    if (!policy.has("form-action")) return "its policy says nothing of form-action";
    const open = [...policy].find(([, sources]) => sources.some((one) => OPEN_SOURCE.test(one)));
    return open !== undefined && `its policy lets in ${open.flat().join(" ")}`;
  },
  function uploadsRunNothing(path, { status, headers }) {
    if (status !== 200 || !isUpload(path)) return false;
    const given = directives(headers["content-security-policy"] ?? "").get("sandbox");
    if (given === undefined) return "it is no sandbox, and staff have uploaded it";
    const isOpen = given.some((one) => ["allow-scripts", "allow-same-origin"].includes(one));
    return isOpen && "its sandbox lets it run, or be one of ours";
  },
  function uploadsAreNotOpened(path, { status, headers }) {
    if (status !== 200 || !isUpload(path) || SHOWN.has(endingOf(path))) return false;
    return headers["content-disposition"] !== "attachment" && "it is opened, not downloaded";
  },
  function nothingIsGuessed(_path, { headers }) {
    return headers["x-content-type-options"] !== "nosniff" && "it lacks nosniff";
  },
  function referrerIsShort(_path, { headers }) {
    const short = [
      "no-referrer",
      "same-origin",
      "strict-origin",
      "strict-origin-when-cross-origin",
    ];
    return (
      !short.includes(headers["referrer-policy"] ?? "") && "its referrer policy tells too much"
    );
  },
  function devicesAreOff(path, { status, headers }) {
    // What opens no document asks for no device.
    if (status === 200 && ["css", "woff", "woff2"].includes(endingOf(path))) return false;
    const off = headers["permissions-policy"] ?? "";
    const on = ["camera", "geolocation", "microphone"].find((name) => !off.includes(`${name}=()`));
    return on !== undefined && `its permissions policy leaves ${on} on`;
  },
  function originIsApart(_path, { headers }) {
    if (headers["cross-origin-opener-policy"] !== "same-origin") return "it shares its window";
    const reach = headers["cross-origin-resource-policy"];
    return !["same-origin", "cross-origin"].includes(reach ?? "") && "it says not who may embed it";
  },
  function cookiesAreNone(_path, { headers }) {
    return headers["set-cookie"] !== undefined && "it sets a cookie";
  },
  function httpPromisesNoHttps(_path, { headers }) {
    return headers["strict-transport-security"] !== undefined && "it sends HSTS over plain http";
  },
  function typeIsRight(path, { status, headers }) {
    if (status === 301) return false;
    const found = headers["content-type"] ?? "none";
    const wanted = status === 200 ? TYPES[endingOf(path)] : TYPES.html;
    return !wanted?.test(found) && `its type is ${found}`;
  },
  function timesAreRight(path, { status, headers }) {
    const found = headers["cache-control"] ?? "";
    const age = Number(/max-age=(\d+)/.exec(found)?.[1] ?? Number.NaN);
    const isForEver = found.includes("immutable") && age >= 31_536_000;
    if (status === 200 && isHashed(path)) return !isForEver && `it is kept by “${found}”`;
    if (status === 200 && isShard(path)) {
      return !(age > 3_600 && age <= A_WEEK) && `it is kept by “${found}”`;
    }
    return !(age <= 3_600) && `it is kept too long, by “${found}”`;
  },
  function textIsCompressed(_path, { status, headers, body }) {
    const isText = /charset|json|xml/.test(headers["content-type"] ?? "");
    const isLong = status === 200 && isText && body.length > 1_500;
    return isLong && headers["content-encoding"] !== "gzip" && "it is not compressed";
  },
];

/** What is wrong with the headers of an answer to a request that accepts gzip. */
export function headerProblems(path: string, answer: Answer): string[] {
  return RULES.map((rule) => rule(path, answer)).filter((problem) => problem !== false);
}

export const HEADER_RULES = RULES.length;
