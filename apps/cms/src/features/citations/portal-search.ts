import { issuerFamily, type MissingDocument } from "@bantin/citations";
import { type Portal, type PortalLink, portalLinks } from "@bantin/contract";

/**
 * Where a document that is not held may be found.
 *
 * @param name what to look for when it has no symbol
 */
export function portalsFor(
  { symbol, issuerCode }: Pick<MissingDocument, "symbol" | "issuerCode">,
  name: string,
  all: readonly Portal[],
): PortalLink[] {
  const family = issuerFamily(issuerCode ?? "") ?? "state";
  return portalLinks(all, { family, words: symbol ?? name });
}
