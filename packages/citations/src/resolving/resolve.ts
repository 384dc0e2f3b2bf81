import { fold } from "@bantin/vietnamese";
import type { Citation } from "../citation.ts";
import { documentKey } from "../symbols/document-key.ts";
import { parseSymbol, readYear } from "../symbols/parse-symbol.ts";
import { isLaw, isVersionToCome, lawTitle } from "./document-names.ts";
import { canBeSameIssuer, type Meant } from "./issuing-bodies.ts";
import { chooseVersion } from "./laws.ts";
import { matchOverrides, type Override } from "./overrides.ts";
import type { Registry, RegistryDocument } from "./registry.ts";
import { chooseInTime, type Issued, type Narrowed, sameName, yearOf } from "./series.ts";

/** What is known of a document that is cited and not held: enough to prefill a form or to name a stub. */
export interface MissingDocument {
  /** As `documentKey` gives it, with `?` for what is not known. */
  key: string;
  type: string;
  number: string | null;
  symbol: string | null;
  /** The body below the centre that must have issued it, where the registry has one. */
  issuerId: string | null;
  issuer: string | null;
  issuerCode: string | null;
  term: string | null;
  year: number | null;
  date: string | null;
}

/** What a citation comes to. */
export type Verdict =
  /**
   * It links to this document. `inForceOn` is set where the text names a law and none of its versions: the one
   * in force on that day, the article's, is meant.
   */
  | { kind: "linked"; document: RegistryDocument; inForceOn: string | null }
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

/** The article that the citations stand in. */
export interface ResolveContext {
  /** `YYYY-MM-DD`: decides between terms, bodies and versions where the text does not. */
  articleDate: string | null;
  /** The id of the body whose own text it is: that of a document, by its issuer. */
  author?: string | null;
  /** Ids of the documents that this text is known to be about: those to which a document stands in a relation. */
  related?: readonly string[];
  /** The text that the citations are of; needed only with overrides. */
  text?: string;
  /** What editors said of single mentions. */
  overrides?: readonly Override[];
}

/**
 * A verdict for each citation, by index. A whole citation goes by the identity of its document; a short one
 * links only through its antecedent or an alias, or when it names its issuer and exactly one document fits; a
 * named one by the names that documents go by. An editor's override outranks all.
 *
 * A document is linked only when it agrees with every part that the text states: type, number, symbol, issuing
 * body with its level and place, term, year. Only a day may differ, and that is told.
 */
export function resolveCitations(
  citations: readonly Citation[],
  registry: Registry,
  context: ResolveContext,
): Verdict[] {
  const overrides = context.overrides ?? [];
  const byIndex = overridesByIndex(overrides, citations, context.text ?? "");
  const verdicts: (Verdict | null)[] = [];
  for (const [index, citation] of citations.entries()) {
    const decided = overridden(byIndex.get(index), registry);
    const isShort = citation.kind === "short";
    verdicts.push(decided ?? (isShort ? null : resolveWhole(citation, registry, context)));
  }
  const whole = withSaidBefore(citations, verdicts, context.related ?? []);
  const resolveShort = (index: number, depth: number): Verdict => {
    const done = whole[index];
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

/**
 * A text says all of a document once and less of it later: a symbol that by itself may be several documents'
 * is the one that the same symbol was before, if it was only one, or the one that the text is known to be about.
 */
function withSaidBefore(
  citations: readonly Citation[],
  verdicts: readonly (Verdict | null)[],
  related: readonly string[],
): (Verdict | null)[] {
  const said = new Map<string, { citation: Citation; document: RegistryDocument }[]>();
  return verdicts.map((verdict, index) => {
    const citation = citations[index];
    if (!verdict || !citation || citation.symbol === null) return verdict;
    const key = `${citation.type} ${citation.symbol}`;
    const before = said.get(key) ?? [];
    const document = linkedBy(verdict);
    if (document && !before.some((other) => saysSame(other, { citation, document }))) {
      said.set(key, [...before, { citation, document }]);
    }
    if (verdict.kind !== "ambiguous" || citation.date !== null) return verdict;
    const candidates = verdict.candidates.filter(
      (each) => citation.year === null || yearOf(each) === citation.year,
    );
    const fitting = before.filter((other) => canBeSameIssuer(other.citation, citation));
    const only =
      onlyOne(fitting.map((other) => other.document)) ??
      onlyOne(candidates.filter(({ id }) => related.includes(id)));
    const isOffered = only !== null && candidates.includes(only);
    return isOffered ? { kind: "linked", document: only, inForceOn: null } : verdict;
  });
}

function onlyOne<Each>(items: readonly Each[]): Each | null {
  const [only, ...more] = new Set(items);
  return only !== undefined && more.length === 0 ? only : null;
}

function saysSame(
  one: { citation: Citation; document: RegistryDocument },
  other: { citation: Citation; document: RegistryDocument },
): boolean {
  return one.document === other.document && one.citation.issuer === other.citation.issuer;
}

function linkedBy(verdict: Verdict | null): RegistryDocument | null {
  return verdict?.kind === "linked" || verdict?.kind === "dateDiffers" ? verdict.document : null;
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

function resolveWhole(citation: Citation, registry: Registry, context: ResolveContext): Verdict {
  if (citation.kind === "named") return resolveNamed(citation, registry, context);
  return resolveNumbered(citation, typesOf(citation), registry, context, true);
}

function resolveNamed(
  citation: Citation,
  registry: Registry,
  { articleDate }: ResolveContext,
): Verdict {
  const name = citation.name ?? citation.surface;
  if (!isLaw(citation.type)) {
    const documents = registry.byName(name);
    const narrowed = { candidates: documents, isSure: documents.length === 1 };
    return verdictOf(citation, narrowed, null);
  }
  const versions = registry.byLawTitle(lawTitle(name));
  const day = isVersionToCome(citation.surface) ? null : articleDate;
  const chosen = chooseVersion(citation, versions, day);
  return verdictOf(citation, chosen, null, chosen.inForceOn);
}

/** Documents of one number, by the body that issued them, their symbol and their time. */
function resolveNumbered(
  citation: Citation,
  types: readonly string[],
  registry: Registry,
  { articleDate, author = null }: ResolveContext,
  mayChooseByArticle: boolean,
): Verdict {
  const { date, year } = citation;
  const meant = registry.bodies.meant(citation, { date, year, articleDate, author });
  const numbered = types.flatMap((type) => registry.byNumber(type, citation.number ?? ""));
  const named = sameName(citation, issuedBy(meant.bodies, numbered));
  const { candidates, isSure } = chooseInTime(citation, named, articleDate, mayChooseByArticle);
  if (candidates.length > 0) {
    const isSameDay = date !== null && candidates[0]?.issueDate === date;
    return verdictOf(
      citation,
      { candidates, isSure: isSure && (meant.isSure || isSameDay) },
      meant,
    );
  }
  const others = sameName(citation, issuedBy(meant.others, numbered));
  return verdictOf(
    citation,
    { candidates: others.map(({ document }) => document), isSure: false },
    meant,
  );
}

function issuedBy(
  bodies: Meant["bodies"],
  documents: readonly RegistryDocument[],
): readonly Issued[] {
  return documents.flatMap((document) => {
    const body = bodies.find(({ id }) => id === document.issuerId);
    return body ? { document, body } : [];
  });
}

/** A symbol without a word before it can be of any type that its code serves. */
function typesOf({ type, surface, symbol }: Citation): readonly string[] {
  if (symbol === null || fold(surface).includes(fold(type))) return [type];
  const parsed = parseSymbol(symbol);
  return parsed.ok && parsed.symbol.types.includes(type) ? parsed.symbol.types : [type];
}

function verdictOf(
  citation: Citation,
  { candidates, isSure }: Narrowed,
  meant: Meant | null,
  inForceOn: string | null = null,
): Verdict {
  const [document] = candidates;
  if (!document) return { kind: "missing", document: missingOf(citation, meant) };
  return isSure ? linkTo(document, citation.date, inForceOn) : { kind: "ambiguous", candidates };
}

function linkTo(
  document: RegistryDocument,
  citedDate: string | null,
  inForceOn: string | null,
): Verdict {
  const { issueDate } = document;
  if (citedDate !== null && issueDate !== null && citedDate !== issueDate) {
    return { kind: "dateDiffers", document, citedDate, issueDate };
  }
  return { kind: "linked", document, inForceOn };
}

/** A short form shares its antecedent's fate, except that an editor's word was about that mention only. */
function fromAntecedent(verdict: Verdict | null): Verdict | null {
  if (verdict === null || verdict.kind === "ignored") return null;
  if (verdict.kind === "chosen" || verdict.kind === "dateDiffers") {
    return { kind: "linked", document: verdict.document, inForceOn: null };
  }
  return verdict;
}

/** A short form with no antecedent: by alias, or by its issuer when exactly one document fits. */
function resolveAlone(citation: Citation, registry: Registry, context: ResolveContext): Verdict {
  const [alias, ...more] = registry.byName(citation.surface);
  if (alias && more.length === 0) return linkTo(alias, citation.date, null);
  if (citation.issuerCode === null) {
    const documents = registry.byNumber(citation.type, citation.number ?? "");
    return { kind: "ambiguous", candidates: documents };
  }
  return resolveNumbered(citation, [citation.type], registry, context, false);
}

function missingOf(citation: Citation, meant: Meant | null): MissingDocument {
  const { type, number, symbol, issuer, issuerCode, term, year, date } = citation;
  const issuerId = meant === null ? null : localIssuer(meant);
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

/** Central bodies are known by their code alone. */
function localIssuer({ bodies: [body, ...more], isSure }: Meant): string | null {
  return body && more.length === 0 && isSure && body.level !== "central" ? body.id : null;
}
