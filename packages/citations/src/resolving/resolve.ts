import { fold } from "@bantin/vietnamese";
import type { Citation } from "../citation.ts";
import { documentKey } from "../symbols/document-key.ts";
import { parseSymbol, readYear } from "../symbols/parse-symbol.ts";
import { bodyTest, ownBodies, placedBody, type SiteBodies } from "./issuing-bodies.ts";
import { narrow } from "./narrow.ts";
import { matchOverrides, type Override } from "./overrides.ts";
import type { Registry, RegistryDocument } from "./registry.ts";

/** What is known of a document that is cited and not held: enough to prefill a form or to name a stub. */
export interface MissingDocument {
  /** As `documentKey` gives it, with `?` for what is not known. */
  key: string;
  type: string;
  number: string | null;
  symbol: string | null;
  /** The site's own body, where the citation means one. */
  issuerId: string | null;
  issuer: string | null;
  issuerCode: string | null;
  term: string | null;
  year: number | null;
  date: string | null;
}

/** What a citation comes to. */
export type Verdict =
  /** It links to this document. */
  | { kind: "linked"; document: RegistryDocument }
  /** It links, but the text gives another date than the document bears. */
  | { kind: "dateDiffers"; document: RegistryDocument; citedDate: string; issueDate: string }
  /** Undecided: any of these, or none of them; an editor must say. */
  | { kind: "ambiguous"; candidates: readonly RegistryDocument[] }
  /** It cites a document that is not held. */
  | { kind: "missing"; document: MissingDocument }
  /** An editor said that it is no citation. */
  | { kind: "ignored" }
  /** An editor said that it means this document. */
  | { kind: "chosen"; document: RegistryDocument };

/** The article that the citations stand in, and the site it is on. */
export interface ResolveContext {
  /** The site's own bodies: what bare `TU`, `HĐND tỉnh`, `HĐND huyện` mean. */
  site: SiteBodies;
  /** `YYYY-MM-DD`: decides between terms where the text does not. */
  articleDate: string | null;
  /** The text that the citations are of; needed only with overrides. */
  text?: string;
  /** What editors said of single mentions. */
  overrides?: readonly Override[];
}

/**
 * A verdict for each citation, by index. A whole citation goes by the identity of its document; a short one
 * links only through its antecedent or an alias, or when it names its issuer and exactly one document fits; a
 * named one by the names that documents go by. An editor's override outranks all.
 */
export function resolveCitations(
  citations: readonly Citation[],
  registry: Registry,
  context: ResolveContext,
): Verdict[] {
  const overrides = context.overrides ?? [];
  const byIndex = overridesByIndex(overrides, citations, context.text ?? "");
  const verdicts = citations.map((citation, index) => {
    return (
      overridden(byIndex.get(index), registry) ??
      (citation.kind === "short"
        ? null
        : resolveWhole(citation, index, citations, registry, context))
    );
  });
  const resolveShort = (index: number, depth: number): Verdict => {
    const done = verdicts[index];
    if (done) return done;
    const citation = citations[index];
    if (!citation) return { kind: "ambiguous", candidates: [] };
    const { refersTo } = citation;
    const antecedent = refersTo !== null && depth > 0 ? resolveShort(refersTo, depth - 1) : null;
    return fromAntecedent(antecedent) ?? resolveAlone(citation, registry, context);
  };
  // A short form may stand for a fuller short form, which may stand for a whole one: no chain is longer.
  return citations.map((_citation, index) => resolveShort(index, 2));
}

/** Anchors cost about a third of resolving, and most articles have no overrides. */
function overridesByIndex(
  overrides: readonly Override[],
  citations: readonly Citation[],
  text: string,
): ReadonlyMap<number, Override> {
  return overrides.length === 0 ? new Map() : matchOverrides(overrides, citations, text).byIndex;
}

function overridden(override: Override | undefined, registry: Registry): Verdict | null {
  if (!override) return null;
  if (override.action === "ignore") return { kind: "ignored" };
  const document = registry.byId(override.documentId);
  // A chosen document that is gone is no choice any more: the rules decide again.
  return document ? { kind: "chosen", document } : null;
}

function resolveWhole(
  citation: Citation,
  index: number,
  citations: readonly Citation[],
  registry: Registry,
  context: ResolveContext,
): Verdict {
  if (citation.kind === "named") {
    const documents = registry.byName(wholeName(citations, index));
    return verdictOf(citation, documents, documents.length === 1, registry, context);
  }
  const belongs = bodyTest(citation, context.site);
  const documents = typesOf(citation)
    .flatMap((type) => registry.byNumber(type, citation.number ?? ""))
    .filter(belongs);
  const { candidates, isSure } = narrow(citation, documents, context.articleDate);
  return verdictOf(citation, candidates, isSure, registry, context);
}

/** A symbol without a word before it can be of any type that its code serves. */
function typesOf({ type, surface, symbol }: Citation): readonly string[] {
  if (symbol === null || fold(surface).includes(fold(type))) return [type];
  const parsed = parseSymbol(symbol);
  return parsed.ok && parsed.symbol.types.includes(type) ? parsed.symbol.types : [type];
}

function verdictOf(
  citation: Citation,
  candidates: readonly RegistryDocument[],
  isSure: boolean,
  registry: Registry,
  context: ResolveContext,
): Verdict {
  const [document] = candidates;
  if (!document) return { kind: "missing", document: missingOf(citation, registry, context.site) };
  return isSure ? linkTo(document, citation.date) : { kind: "ambiguous", candidates };
}

function linkTo(document: RegistryDocument, citedDate: string | null): Verdict {
  const { issueDate } = document;
  if (citedDate !== null && issueDate !== null && citedDate !== issueDate) {
    return { kind: "dateDiffers", document, citedDate, issueDate };
  }
  return { kind: "linked", document };
}

/** A short form shares its antecedent's fate, except that an editor's word was about that mention only. */
function fromAntecedent(verdict: Verdict | null): Verdict | null {
  if (verdict === null || verdict.kind === "ignored") return null;
  if (verdict.kind === "chosen" || verdict.kind === "dateDiffers") {
    return { kind: "linked", document: verdict.document };
  }
  return verdict;
}

/** A short form with no antecedent: by alias, or by its issuer when exactly one document fits. */
function resolveAlone(citation: Citation, registry: Registry, context: ResolveContext): Verdict {
  const [alias, ...more] = registry.byName(citation.surface);
  if (alias && more.length === 0) return linkTo(alias, citation.date);
  const belongs = bodyTest(citation, context.site);
  const documents = registry.byNumber(citation.type, citation.number ?? "").filter(belongs);
  if (citation.issuerCode === null) return { kind: "ambiguous", candidates: documents };
  const { candidates, isSure } = narrow(citation, documents, null);
  return verdictOf(citation, candidates, isSure, registry, context);
}

function missingOf(citation: Citation, registry: Registry, site: SiteBodies): MissingDocument {
  const { type, number, symbol, issuer, issuerCode, term, year, date } = citation;
  const issuerId = issuerIdOf(citation, registry, site);
  const key = documentKey({
    issuer: issuerId ?? issuerCode ?? "?",
    issuerCode,
    type,
    number: number ?? citation.surface,
    term,
    year,
    symbolYear: readYear(symbol?.split("/")[1]),
  });
  return { key, type, number, symbol, issuerId, issuer, issuerCode, term, year, date };
}

/** The issuing body's id: by its name with its place, else the site's own where it can be only one. */
function issuerIdOf(citation: Citation, registry: Registry, site: SiteBodies): string | null {
  const { issuer } = citation;
  if (issuer !== null && placedBody(issuer) !== null) return registry.issuerId(issuer);
  const [own, ...more] = ownBodies(citation, site);
  return more.length === 0 ? (own ?? null) : null;
}

/**
 * The whole name of a named citation. A later item of a list carries only its own part (`XII` in `Nghị quyết
 * Trung ương 4 khóa XI, XII`); its name is that of the item before, with its own term or year put in.
 */
function wholeName(citations: readonly Citation[], index: number): string {
  const citation = citations[index];
  if (!citation) return "";
  const { surface, type, term, year } = citation;
  if (saysType(citation)) return surface;
  const first = firstOfList(citations, index);
  if (first?.type !== type) return surface;
  if (term !== null && first.term !== null) return `${cutFrom(first.surface, first.term)} ${term}`;
  return year === null ? surface : `${cutFrom(first.surface, String(first.year))} ${year}`;
}

/** The nearest named citation before that has its type's word. */
function firstOfList(citations: readonly Citation[], index: number): Citation | null {
  for (let before = index - 1; before >= 0; before--) {
    const other = citations[before];
    if (other?.kind === "named" && saysType(other)) return other;
  }
  return null;
}

function saysType({ surface, type }: Citation): boolean {
  const folded = fold(surface);
  return folded.includes(fold(type)) || /^nq\b/.test(folded);
}

function cutFrom(name: string, part: string): string {
  const at = name.toUpperCase().lastIndexOf(part.toUpperCase());
  return at < 0 ? name : name.slice(0, at);
}
