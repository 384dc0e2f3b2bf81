/**
 * HTML of ours as it can stand on any page of anybody: addresses are absolute, and no id of it can meet
 * another's. Quotes in texts and values are escaped, so what looks like an attribute is one.
 *
 * @param page the address of the page that the HTML is from
 */
export function absoluteHtml(html: string, page: URL): string {
  return html
    .replaceAll(/ id="[^"]*"/g, "")
    .replaceAll(/ (href|src|srcset)="([^"]*)"/g, (_match, name: string, value: string) => {
      const absolute = value.split(", ").map((part) => absoluteAddress(part, page));
      return ` ${name}="${absolute.join(", ")}"`;
    });
}

/** The value stays escaped: only its beginning is looked at. */
function absoluteAddress(value: string, page: URL): string {
  if (value.startsWith("/")) return `${page.origin}${value}`;
  return value.startsWith("#") ? `${page.href}${value}` : value;
}
