import { issuerFamily, type MissingDocument, typeByWord } from "@bantin/citations";
import { type Issuer, type Portal, type PortalLink, portalLinks } from "@bantin/contract";

/**
 * Where a document that is not held may be found.
 *
 * @param name what to look for when it has no symbol
 */
export function portalsFor(
  { type, symbol, issuerCode }: Pick<MissingDocument, "type" | "symbol" | "issuerCode">,
  name: string,
  all: readonly Portal[],
): PortalLink[] {
  const family = issuerFamily(issuerCode ?? "") ?? familyOfType(type);
  return portalLinks(all, { family, words: symbol ?? name });
}

/** Whose documents alone are of this type; null for a resolution, which the Party and the State both issue. */
function familyOfType(word: string): Issuer["family"] | null {
  const type = typeByWord(word);
  if (!type?.partyCode) return "state";
  return type.stateCode ? null : "party";
}
