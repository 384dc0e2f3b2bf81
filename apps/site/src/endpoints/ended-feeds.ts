import type { EndedAddressView } from "@bantin/content";
import { addresses, FEED_FORMATS, routes } from "@bantin/contract";

/**
 * The feeds of a category whose address has ended: they go where it went. Nobody tells a feed reader of a new
 * address, and those who follow a category follow it for years.
 */
export function endedCategoryFeeds(ended: EndedAddressView): EndedAddressView[] {
  const { from, kind, to } = ended;
  if (!isCategory(from)) return [];
  const isStillCategory = kind === "moved" && to !== null && isCategory(to);
  return FEED_FORMATS.map((format) => ({
    ...ended,
    from: addresses.feed(from, format),
    ...(isStillCategory ? { to: addresses.feed(to, format) } : { kind: "gone" as const, to: null }),
  }));
}

/**
 * The feeds of the types of which no document is left. That there were some is known from the addresses at
 * which they stood.
 *
 * @param ended addresses that once were public
 * @param types those that documents have now
 */
export function endedTypeFeeds(
  ended: readonly string[],
  types: readonly string[],
): EndedAddressView[] {
  const documents = ended.flatMap((address) => routes.document.match(address) ?? []);
  const left = new Set(documents.map(({ type }) => type).filter((type) => !types.includes(type)));
  return [...left].flatMap((type) =>
    FEED_FORMATS.map((format) => ({
      kind: "gone" as const,
      from: addresses.feed(addresses.documentType(type), format),
      to: null,
      title: null,
      explanation: null,
      since: null,
    })),
  );
}

const isCategory = (address: string) => routes.category.match(address) !== null;
