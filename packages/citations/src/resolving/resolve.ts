import { fold } from "@bantin/vietnamese";
import type { Citation } from "../citation.ts";
import { documentKey } from "../symbols/document-key.ts";
import { parseSymbol, readYear } from "../symbols/parse-symbol.ts";
import { bodyTest, ownBodies, placedBody, type SiteBodies } from "./bodies.ts";
import { narrow } from "./narrow.ts";
import { matchOverrides, type Override } from "./overrides.ts";
import type { Registry, RegistryDocument } from "./registry.ts";
import type { MissingDocument, Verdict } from "./verdict.ts";
import { wholeName } from "./whole-name.ts";

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
