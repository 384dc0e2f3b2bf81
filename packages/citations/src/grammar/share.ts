import { formatSymbol } from "../symbols/format-symbol.ts";
import type { DocumentSymbol } from "../symbols/symbol-from-parts.ts";
import type { NamedIssuer } from "./issuer.ts";
import type { Mention } from "./mention.ts";

/**
 * Gives every item of a list what the list says once: a bare number takes the form of its neighbour's
 * symbol (`05, 06-NQ/TU`), and a body named before the list or after it belongs to all.
 */
export function shareAlongList(
  mentions: readonly Mention[],
  before: NamedIssuer | null,
): Mention[] {
  if (mentions.length === 1 && before === null) return [...mentions];
  return shareIssuer(shareSymbol(mentions), before);
}

function shareSymbol(mentions: readonly Mention[]): Mention[] {
  const forward = takeFromNeighbour([...mentions].reverse()).reverse();
  return takeFromNeighbour(forward);
}

/** One pass, in which each item may take from the one before it. */
function takeFromNeighbour(mentions: readonly Mention[]): Mention[] {
  let donor: Mention | null = null;
  return mentions.map((mention) => {
    if (mention.item?.symbol) {
      donor = mention;
      return mention;
    }
    const symbol =
      donor && canTake(mention, donor) ? withNumber(donor.item?.symbol, mention) : null;
    return symbol && mention.item ? { ...mention, item: { ...mention.item, symbol } } : mention;
  });
}

/** Only from a neighbour of the same type, and not against a body of its own. */
function canTake(mention: Mention, donor: Mention): boolean {
  if (mention.word !== donor.word) return false;
  const own = mention.details.issuer;
  return own === null || belongTogether(donor.item?.symbol?.issuerCode ?? "", own);
}

function withNumber(
  donor: DocumentSymbol | null | undefined,
  { item }: Mention,
): DocumentSymbol | null {
  if (!donor || !item) return null;
  const { number } = item.numeral;
  const year = item.year ?? donor.year;
  const text = formatSymbol({ ...donor, number, year });
  return text === null ? null : { ...donor, number, year, text };
}

function shareIssuer(mentions: readonly Mention[], before: NamedIssuer | null): Mention[] {
  const last = mentions.at(-1)?.details;
  return mentions.map((mention) => {
    if (mention.details.issuer) return mention;
    const code = mention.item?.symbol?.issuerCode ?? null;
    for (const issuer of [before, last?.issuer ?? null]) {
      if (!issuer || (code !== null && !belongTogether(code, issuer))) continue;
      const term = mention.details.term ?? (issuer === last?.issuer ? last.term : null);
      return { ...mention, details: { ...mention.details, issuer, term } };
    }
    return mention;
  });
}

/** Whether a code in a symbol can be this named body's: `QH15` is Quốc hội's, `TU` is not HĐND's. */
function belongTogether(code: string, issuer: NamedIssuer): boolean {
  return issuer.code === null || code.startsWith(issuer.code) || issuer.code.startsWith(code);
}
