/** Where a link of a body may lead. */
export interface SafeUrl {
  href: string;
  isExternal: boolean;
}

const SCHEMES: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);
const HERE = new URL("https://this-site.invalid/");

/**
 * The address that an editor typed, or null when a reader must not be sent there. The answer is what the
 * URL parser of browsers makes of the text, not the text itself: `java\tscript:` has to be judged, and
 * written, the way a browser would read it. An address without a scheme counts from the site's root.
 */
export function safeUrl(text: string): SafeUrl | null {
  if (!URL.canParse(text, HERE)) return null;
  const url = new URL(text, HERE);
  if (!SCHEMES.has(url.protocol)) return null;
  if (url.host !== HERE.host)
    return { href: url.href, isExternal: url.protocol.startsWith("http") };
  if (text.trimStart().startsWith("#")) return { href: url.hash || "#", isExternal: false };
  // A path of two slashes would be read as the name of another host.
  const path = url.pathname.replace(/^\/+/, "/");
  return { href: `${path}${url.search}${url.hash}`, isExternal: false };
}

/** `tel:` address of a number as printed: `0203.3880.123`, `(0203) 3 880 123`, `+84 203 …`. */
export function telephoneHref(printed: string): string {
  return `tel:${printed.replace(/[^\d+]/g, "")}`;
}
