import type { EndedAddressView } from "@bantin/content";
import { addresses, DOCUMENT_FACETS, FEED_FORMATS } from "@bantin/contract";

const CATEGORY = /^\/chuyen-muc\/[^/]+\/$/;
/** An issuer, a period, a type and a number: `/van-ban/tinh-uy/khoa-xv/chi-thi/12/`. */
const DOCUMENT = /^\/van-ban\/([^/]+)\/[^/]+\/([^/]+)\/[^/]+\/$/;

/**
 * The feeds of a category whose address has ended: they go where it went. Nobody tells a feed reader of a new
 * address, and those who follow a category follow it for years.
 */
export function endedCategoryFeeds(ended: EndedAddressView): EndedAddressView[] {
  const { from, kind, to } = ended;
  if (!CATEGORY.test(from)) return [];
  const isStillCategory = kind === "moved" && to !== null && CATEGORY.test(to);
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
  const left = [...new Set(ended.flatMap(typeAt))].filter((type) => !types.includes(type));
  return left.flatMap((type) =>
    FEED_FORMATS.map((format) => ({
      kind: "gone" as const,
      from: addresses.feed(addresses.documentType(type), format),
      ...{ to: null, title: null, explanation: null, since: null },
    })),
  );
}

function typeAt(address: string): string[] {
  const [, issuer, type] = DOCUMENT.exec(address) ?? [];
  const isList = DOCUMENT_FACETS.some((facet) => facet === issuer);
  return type === undefined || isList ? [] : [type];
}
