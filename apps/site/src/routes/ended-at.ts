import type { Content, EndedAddressView } from "@bantin/content";

/** What once stood at a page's address; null when nothing ever did. */
export function endedAt(content: Content, url: URL): EndedAddressView | null {
  const address = decoded(url.pathname);
  return address === null ? null : content.endedAddress(address);
}

/** Old addresses may hold Vietnamese letters, which browsers send encoded. */
function decoded(pathname: string): string | null {
  try {
    return decodeURI(pathname);
  } catch {
    return null;
  }
}
