import { type DocumentSymbol, type DocumentType, formatSymbol } from "@bantin/citations";
import { assemblyTermOf, type IssuingBody, isAssembly, names } from "./issuing-body.ts";

interface Parts {
  type: DocumentType;
  number: string;
  /** The year inside the symbol, where it has one. */
  year: number | null;
  issuer: IssuingBody;
  term: number | null;
  /** The symbol as it stood before a part was changed. */
  old: DocumentSymbol | null;
}

/**
 * The symbol made of its parts. What the parts do not hold (a drafting unit, a second issuer, a rarer
 * code of the type) is taken from the old symbol as far as that still fits.
 *
 * @returns null where the family has no form for the type: such a document goes by its number alone
 */
export function symbolText(parts: Parts): string | null {
  const { type, number, year, issuer, old } = parts;
  const kept = old && names(old, issuer) ? old : null;
  const isSameType = kept?.types.includes(type.word) ?? false;
  const term = isAssembly(issuer) ? parts.term : null;
  const typeCode = kept && isSameType ? kept.typeCode : usualCode(type, issuer, term, year);
  const hasForm = typeCode !== null || term !== null || isSameType;
  if (!hasForm) return null;
  return formatSymbol({
    family: issuer.family,
    number,
    typeCode,
    issuerCode: issuerCode(issuer, term, kept),
    year,
    unit: kept?.unit ?? null,
  });
}

function usualCode(
  type: DocumentType,
  { family }: IssuingBody,
  assemblyTerm: number | null,
  year: number | null,
): string | null {
  // What the Assembly passes and dates has no code: `72/2025/QH15`.
  if (assemblyTerm !== null && year !== null) return null;
  return family === "party" ? type.partyCode : type.stateCode;
}

function issuerCode(issuer: IssuingBody, term: number | null, kept: DocumentSymbol | null): string {
  const own = term === null ? issuer.code : `${issuer.code}${term}`;
  if (!kept) return own;
  const isTermKept = term === null || term === assemblyTermOf(kept.issuerCode);
  return isTermKept ? kept.issuerCode : kept.issuerCode.replace(/^[^-]+/, own);
}
