import type { EndedAddressView } from "@bantin/content";
import { addresses, FEED_FORMATS } from "@bantin/contract";

const CATEGORY = /^\/chuyen-muc\/[^/]+\/$/;

/**
 * The feeds of a category whose address has ended: they go where it went. Nobody tells a feed reader of a new
 * address, and those who follow a category follow it for years.
 */
export function endedFeeds(ended: EndedAddressView): EndedAddressView[] {
  const { from, kind, to } = ended;
  if (!CATEGORY.test(from)) return [];
  const isStillCategory = kind === "moved" && to !== null && CATEGORY.test(to);
  return FEED_FORMATS.map((format) => ({
    ...ended,
    from: addresses.feed(from, format),
    ...(isStillCategory ? { to: addresses.feed(to, format) } : { kind: "gone" as const, to: null }),
  }));
}
