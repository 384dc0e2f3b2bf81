import { canonicalIssuerCode, type DocumentSymbol, type Family } from "@bantin/citations";

/** The body that issues a document, as far as identity needs it. */
export interface IssuingBody {
  id: string;
  /** `TU`, `HĐND`, `QH`: without the term that the National Assembly's symbols carry. */
  code: string;
  family: Family;
}

const ASSEMBLY = /^(QH|UBTVQH)(\d+)$/;

/** The codes of the bodies a symbol names, without terms: `QH15` is `QH`; joint issuers are several. */
export function issuerCodesOf(symbol: Pick<DocumentSymbol, "issuerCode">): string[] {
  return symbol.issuerCode.split("-").map((code) => code.replace(ASSEMBLY, "$1"));
}

/** Whether the body is the one that a symbol names, or one of those. */
export function names(
  symbol: Pick<DocumentSymbol, "issuerCode">,
  { code }: Pick<IssuingBody, "code">,
): boolean {
  return issuerCodesOf(symbol).includes(canonicalIssuerCode(code));
}

/** The term in the code of the National Assembly or its Standing Committee: 15 in `QH15`; else null. */
export function assemblyTermOf(issuerCode: string): number | null {
  const term = ASSEMBLY.exec(issuerCode.split("-", 1)[0] ?? "")?.[2];
  return term ? Number(term) : null;
}

/** Whether symbols of the body carry the term in its code. */
export function isAssembly({ code }: Pick<IssuingBody, "code">): boolean {
  return /^(QH|UBTVQH)$/.test(canonicalIssuerCode(code));
}
