import type { MissingDocument, RegistryDocument, Verdict } from "@bantin/citations";
import type { Portal, PortalLink } from "@bantin/contract";
import { cleanLine, fold } from "@bantin/vietnamese";
import type { Archive } from "./archive.ts";
import { portalsFor } from "./portal-search.ts";
import { type Prefill, prefillOf } from "./prefill.ts";
import type { ReadArticle } from "./read-articles.ts";
import type { ResolvedArticle } from "./resolved-articles.ts";

/** An article in a row of the report. */
export type ReportedArticle = Pick<ReadArticle, "id" | "title" | "date">;

interface Cited {
  /** How many published articles mention it. */
  articleCount: number;
  /** The newest of them. */
  articles: ReportedArticle[];
}

/** A document that published articles cite and readers cannot reach. */
interface MissingRow extends Cited {
  /** Tells it from every other row. */
  key: string;
  name: string;
  issuer: string | null;
  /** For the form of a new document; null when there is a draft to publish. */
  prefill: Prefill | null;
  draft: { id: string; name: string } | null;
  /** Where it may be found. */
  portals: PortalLink[];
}

/** A document that published articles give another date than it bears. */
interface MisdatedRow extends Cited {
  document: { id: string; name: string; issuer: string; issueDate: string };
  citedDates: string[];
}

/** Words in published articles that may mean several documents, or any. */
interface UndecidedRow extends Cited {
  surface: string;
  candidateCount: number;
}

/** What the desk has to put right over all published articles; what is cited most comes first. */
interface DeskReport {
  missing: MissingRow[];
  misdated: MisdatedRow[];
  undecided: UndecidedRow[];
}

/** As many articles as a row names; the count tells of the others. */
const NAMED_ARTICLES = 5;

/** Mentions of one thing, with the articles they stand in. */
interface CitedGroup<Kind extends Verdict> {
  key: string;
  surface: string;
  verdicts: Kind[];
  articles: Set<ReadArticle>;
}

type Of<Kind extends Verdict["kind"]> = Extract<Verdict, { kind: Kind }>;

/** Gathers the report from all articles. */
export function deskReport(
  articles: readonly ResolvedArticle[],
  archive: Archive,
  portals: readonly Portal[],
): DeskReport {
  const missing = new Map<string, CitedGroup<Of<"missing"> | Of<"linked"> | Of<"chosen">>>();
  const misdated = new Map<string, CitedGroup<Of<"dateDiffers">>>();
  const undecided = new Map<string, CitedGroup<Of<"ambiguous">>>();
  for (const { article, verdicts } of articles) {
    if (!article.isPublished) continue;
    verdicts.forEach((verdict, index) => {
      const at = { article, index };
      if (verdict.kind === "missing") addTo(missing, verdict.document.key, verdict, at);
      else if (verdict.kind === "ambiguous") addTo(undecided, fold(surfaceOf(at)), verdict, at);
      else if (verdict.kind === "dateDiffers") addTo(misdated, verdict.document.id, verdict, at);
      else if (verdict.kind !== "ignored" && isDraft(verdict.document, archive))
        addTo(missing, `draft ${verdict.document.id}`, verdict, at);
    });
  }
  return {
    missing: mostCitedFirst(missing).map((row) => missingRow(row, archive, portals)),
    misdated: mostCitedFirst(misdated).map((row) => misdatedRow(row, archive)),
    undecided: mostCitedFirst(undecided).map((row) => ({
      ...cited(row),
      surface: row.surface,
      candidateCount: Math.max(...row.verdicts.map(({ candidates }) => candidates.length)),
    })),
  };
}

interface MentionIn {
  article: ReadArticle;
  index: number;
}

function surfaceOf({ article, index }: MentionIn): string {
  return cleanLine(article.citations[index]?.surface ?? "");
}

function isDraft({ id }: RegistryDocument, { holdings }: Archive): boolean {
  return holdings.byId(id)?.isPublished === false;
}

function addTo<Kind extends Verdict>(
  groups: Map<string, CitedGroup<Kind>>,
  key: string,
  verdict: Kind,
  at: MentionIn,
): void {
  const found = groups.get(key);
  if (found) {
    found.verdicts.push(verdict);
    found.articles.add(at.article);
    return;
  }
  const articles = new Set([at.article]);
  groups.set(key, { key, surface: surfaceOf(at), verdicts: [verdict], articles });
}

function mostCitedFirst<Kind extends Verdict>(
  groups: Map<string, CitedGroup<Kind>>,
): CitedGroup<Kind>[] {
  return [...groups.values()].sort((one, other) => other.articles.size - one.articles.size);
}

function cited({ articles }: CitedGroup<Verdict>): Cited {
  const newestFirst = [...articles].sort((one, other) =>
    (other.date ?? "").localeCompare(one.date ?? ""),
  );
  return {
    articleCount: articles.size,
    articles: newestFirst
      .slice(0, NAMED_ARTICLES)
      .map(({ id, title, date }) => ({ id, title, date })),
  };
}

function missingRow(
  row: CitedGroup<Of<"missing"> | Of<"linked"> | Of<"chosen">>,
  { holdings, issuers }: Archive,
  portals: readonly Portal[],
): MissingRow {
  const [first] = row.verdicts;
  if (first && first.kind !== "missing") {
    const draft = holdings.byId(first.document.id);
    const name = draft?.name ?? row.surface;
    const issuer = draft?.issuerName ?? null;
    const { id } = first.document;
    const nothing = { prefill: null, portals: [] };
    return { ...cited(row), key: row.key, name, issuer, draft: { id, name }, ...nothing };
  }
  const document = fullest(row.verdicts.flatMap((v) => (v.kind === "missing" ? v.document : [])));
  const prefill = document ? prefillOf(document, row.surface, issuers) : null;
  const name = document ? nameOf(document, row.surface) : row.surface;
  const issuer = issuers.find(({ id }) => id === prefill?.issuer)?.name ?? document?.issuer ?? null;
  const links = document ? portalsFor(document, name, portals) : [];
  return { ...cited(row), key: row.key, name, issuer, prefill, draft: null, portals: links };
}

/** Two documents of one symbol are of two terms. */
function nameOf({ type, symbol, term }: MissingDocument, surface: string): string {
  if (symbol === null) return surface;
  return term === null ? `${type} số ${symbol}` : `${type} số ${symbol} (khóa ${term})`;
}

/** Mentions of one document tell different parts of it; each part from the first that has it. */
function fullest(documents: readonly MissingDocument[]): MissingDocument | null {
  return documents.reduce<MissingDocument | null>((full, document) => {
    if (full === null) return document;
    const said = Object.entries(full).filter(([, value]) => value !== null);
    return { ...document, ...Object.fromEntries(said) };
  }, null);
}

function misdatedRow(row: CitedGroup<Of<"dateDiffers">>, { holdings }: Archive): MisdatedRow {
  const [first] = row.verdicts;
  const { id = "" } = first?.document ?? {};
  const { name = row.surface, issuerName = "" } = holdings.byId(id) ?? {};
  return {
    ...cited(row),
    document: { id, name, issuer: issuerName, issueDate: first?.issueDate ?? "" },
    citedDates: [...new Set(row.verdicts.map(({ citedDate }) => citedDate))].sort(),
  };
}
