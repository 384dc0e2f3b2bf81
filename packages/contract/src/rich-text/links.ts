import { pastedNoteEndOf } from "./anchors.ts";
import type { BodyChangeKind } from "./changes.ts";
import { idOf, isObject, LINKED_COLLECTIONS, type LinkFields } from "./nodes.ts";

const LINKED: ReadonlySet<unknown> = new Set(LINKED_COLLECTIONS);

export interface MendedLink {
  /** Null when the words stay without a link. */
  fields: LinkFields | null;
  change: BodyChangeKind | null;
}

/** Where a link leads, as far as that is certain. Anchors within the body are looked at when it is whole. */
export function mendedLink(given: unknown): MendedLink {
  const fields = isObject(given) ? given : {};
  const newTab = fields.newTab === true;
  const { doc, url } = fields;
  const isInternal = fields.linkType === "internal" || (typeof url !== "string" && isObject(doc));
  if (isInternal) {
    const value = isObject(doc) ? idOf(doc.value) : null;
    if (!isObject(doc) || value === null || !LINKED.has(doc.relationTo)) return REMOVED;
    const target = { relationTo: String(doc.relationTo), value };
    return { fields: { linkType: "internal", doc: target, newTab }, change: null };
  }
  // Word marks places with links that lead nowhere.
  if (typeof url !== "string" || url.trim() === "") return { fields: null, change: null };
  const isNote = pastedNoteEndOf(url) !== null;
  const target = isNote ? url : mendedTarget(url);
  if (target === null) return REMOVED;
  const change = target === url ? null : "linkMended";
  return { fields: { linkType: "custom", url: target, newTab }, change };
}

const REMOVED: MendedLink = { fields: null, change: "linkRemoved" };

const HERE = "https://this-site.invalid/";
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** What browsers skip, and what cannot stand in an address. */
const SKIPPED = /^[\s\p{Cc}\u200B\uFEFF]+|[\s\p{Cc}\u200B\uFEFF]+$|[\t\n\r\0]/gu;
const IRREGULAR = /[\s\\\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** Words after the last dot that make a name an address, not a file: `baoquangninh.vn`, but not `bieu-1.pdf`. */
const TOP_LEVELS = "vn|com|net|org|info|edu|gov|int|eu|asia|io|me";
const BARE_HOST = new RegExp(
  String.raw`^(?:www\.[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:${TOP_LEVELS}))(?::\d+)?(?:[/?#].*)?$`,
  "i",
);
const MAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;

/**
 * The address that was meant by what stands in a link, where that is certain: `www.…` gets its scheme, a
 * blank is encoded. Null where no reader can be sent: a scheme that runs code, a path on somebody's disk,
 * a word. What needs no mending comes back as it is, and so does what this returned.
 */
function mendedTarget(given: string): string | null {
  const url = given.replace(SKIPPED, "");
  if (url.startsWith("#")) return IRREGULAR.test(url) || url === "#" ? null : url;
  if (url.startsWith("//") || BARE_HOST.test(url)) {
    return webTarget(`https://${url.replace(/^\/+/, "")}`);
  }
  if (MAIL.test(url)) return `mailto:${url}`;
  if (url.startsWith("/")) return ownPath(url);
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (!scheme || !SCHEMES.has(scheme)) return null;
  if (scheme.startsWith("http")) {
    return webTarget(url.replace(/^(https?):[\s/\\]*/i, (_all, name) => `${name}://`));
  }
  const rest = url
    .slice(scheme.length)
    .trim()
    .replace(/\s+/g, scheme === "tel:" ? "" : "%20");
  const target = `${scheme}${rest}`;
  return rest !== "" && !IRREGULAR.test(target) && URL.canParse(target) ? target : null;
}

function webTarget(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.hostname === "" || !SCHEMES.has(parsed.protocol)) return null;
  return IRREGULAR.test(url) ? parsed.href.replaceAll("\\", "%5C") : url;
}

/** A path of this site. One that a browser would read as another host is none. */
function ownPath(path: string): string | null {
  if (!URL.canParse(path, HERE)) return null;
  const { host, pathname, search, hash } = new URL(path, HERE);
  if (host !== new URL(HERE).host) return null;
  if (!IRREGULAR.test(path)) return path;
  return `${pathname.replace(/^\/+/, "/")}${search}${hash}`.replaceAll("\\", "%5C");
}
