import {
  canonicalIssuerCode,
  type MissingDocument,
  normalizeTerm,
  numberingOf,
  typeByWord,
} from "@bantin/citations";
import { documentPeriod, type RouteParams, routes } from "@bantin/contract";
import { fold, numberToRoman, toSlug } from "@bantin/vietnamese";
import type { Issuer } from "./issuers.ts";
import { nationalBody } from "./national-codes.ts";

/** Where the page of a document stands that is cited and not held. */
export interface StubPlace {
  params: RouteParams["document"];
  address: string;
  /** The issuing body, where we know it. */
  issuer: Issuer | null;
  /** Where the page stood before we knew the issuing body. */
  previous: { address: string; until: string } | null;
}

/**
 * The place of a cited document that is not held: the one it will have when it is added, as far as the
 * citation tells. `/van-ban/<issuer>/<period>/<type>/<number>/`, where
 *
 * - the issuer is the slug of the body, which is the site's own, named with its place, or the one central
 *   body of the code; failing that, the code itself (`/van-ban/bnv/…`), if one body in the country bears it;
 * - the period follows `documentPeriod`: the year in the symbol, else the term, else the year that the
 *   citation gives.
 *
 * Null when the citation does not say so much: a place that may be another document's is worse than none.
 */
export function stubPlace(missing: MissingDocument, issuers: readonly Issuer[]): StubPlace | null {
  const type = typeByWord(missing.type)?.slug;
  const number = missing.number?.toLowerCase();
  const period = periodOf(missing);
  if (!type || !number || period === null || !/^[a-z0-9][a-z0-9.-]*$/.test(number)) return null;
  const code = codeOf(missing);
  const issuer = issuerOf(missing, code, issuers);
  const codeSlug = code !== null && nationalBody(code) !== null ? toSlug(code) : null;
  const slug = issuer?.slug ?? codeSlug;
  if (!slug) return null;
  const params = { issuer: slug, period, type, number };
  const isLater = issuer && codeSlug && codeSlug !== issuer.slug;
  return {
    params,
    address: routes.document.build(params),
    issuer,
    previous: isLater
      ? { address: routes.document.build({ ...params, issuer: codeSlug }), until: issuer.createdAt }
      : null,
  };
}

/** The code of the first body, without the term that the National Assembly's symbols carry. */
export function codeOf({ issuerCode }: Pick<MissingDocument, "issuerCode">): string | null {
  const [first] = issuerCode?.split("-") ?? [];
  return first ? canonicalIssuerCode(first.replace(/^(QH|UBTVQH)\d+$/, "$1")) : null;
}

function issuerOf(
  { issuerId, issuer: name }: MissingDocument,
  code: string | null,
  issuers: readonly Issuer[],
): Issuer | null {
  if (issuerId !== null) return issuers.find(({ id }) => id === issuerId) ?? null;
  const central = issuers.filter((body) => body.level === "central" && body.code === code);
  const named = central.filter((body) => name !== null && fold(body.name) === fold(name));
  // The Party's central organs share one code: the Secretariat's directive is not the Politburo's.
  const isOneBody = name === null || code !== "TW";
  const [only, ...more] = named.length > 0 || !isOneBody ? named : central;
  return only && more.length === 0 ? only : null;
}

function periodOf({ symbol, issuerCode, term, year }: MissingDocument): string | null {
  const symbolYear = Number(/\/(\d{4})\//.exec(symbol ?? "")?.[1] ?? 0) || null;
  const isByTerm = numberingOf(issuerCode ?? "") === "term";
  const inCode = /^(?:QH|UBTVQH)(\d+)/.exec(issuerCode ?? "")?.[1];
  const numeral = numberToRoman(Number(inCode ?? (term ? normalizeTerm(term) : Number.NaN)));
  const known = isByTerm ? numeral : null;
  const period = documentPeriod({ term: known, year: symbolYear ?? (known ? null : year) });
  return period === documentPeriod({ term: null, year: null }) ? null : period;
}
