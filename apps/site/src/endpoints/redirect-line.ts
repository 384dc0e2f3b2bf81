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
