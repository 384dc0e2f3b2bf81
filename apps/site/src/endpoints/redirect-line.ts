import type { EndedAddressView } from "@bantin/content";
import { safeUrl } from "../links/safe-url.ts";

/**
 * One line of `_redirects`: `/from/ /to/ 301`. What is gone answers its own page with the status 410, which
 * tells search engines to forget the address and readers why it is empty.
 */
export function redirectLine({ kind, from, to }: EndedAddressView): string {
  const target = kind === "moved" && to !== null ? safeUrl(to) : null;
  const source = encodeURI(from);
  return target ? `${source} ${target.href} 301` : `${source} ${source} 410`;
}

/**
 * The lines of an address. One that looks like a file's (`/tin/bai-12.aspx/`) was asked for without the last
 * slash, and a web server may take it for a file: it has a line of its own for that.
 */
export function redirectLines(ended: EndedAddressView): string[] {
  const line = redirectLine(ended);
  const isLikeFile = /\.[^/]*\/$/.test(ended.from);
  return isLikeFile ? [line, redirectLine({ ...ended, from: ended.from.slice(0, -1) })] : [line];
}
