const PROTOCOLS = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * The first link of a Lexical state that leads to what a page must not link to, or null. Links to
 * documents of ours are not looked at: they carry an identifier, and an address that nobody reads.
 */
export function unusableLink(value: unknown): string | null {
  if (Array.isArray(value)) return firstOf(value);
  if (typeof value !== "object" || value === null) return null;
  const own = "fields" in value ? unusableTarget(value.fields) : null;
  if (own !== null) return own;
  return firstOf([
    "root" in value ? value.root : null,
    "children" in value ? value.children : null,
  ]);
}

function firstOf(values: readonly unknown[]): string | null {
  for (const value of values) {
    const found = unusableLink(value);
    if (found !== null) return found;
  }
  return null;
}

function unusableTarget(fields: unknown): string | null {
  if (typeof fields !== "object" || fields === null || !("url" in fields)) return null;
  if ("linkType" in fields && fields.linkType === "internal") return null;
  const { url } = fields;
  return typeof url === "string" && isLinkTarget(url) ? null : String(url);
}

/**
 * An address of the web, of mail or telephone, a path of this site, or a place in the page. Browsers
 * skip tabs and line breaks in a scheme, so that nothing with a blank in it is let through.
 */
function isLinkTarget(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\s\u0000-\u001F\u007F\\]/.test(url)) return false;
  if (url.startsWith("#") || /^\/(?!\/)/.test(url)) return true;
  return URL.canParse(url) && PROTOCOLS.has(new URL(url).protocol);
}
