import { typeBySlug } from "@bantin/citations";
import { addresses, type RichText, textBlocks } from "@bantin/contract";
import { formatDate, localDate } from "@bantin/vietnamese";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard } from "../queries/document-cards.ts";
import { openRecords, type Records } from "../queries/records.ts";
import { isWithdrawn } from "../store/index-rows.ts";
import { type Row, textOf } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { openSearchGroups } from "./search-groups.ts";
import type { SearchGroup, SearchText } from "./search-text.ts";

/** The published content as it is searched for. */
export interface SearchTexts {
  groups(): SearchGroup[];
  /** The pages of a group in a fixed order; empty when it is no more. */
  texts(group: Pick<SearchGroup, "key" | "kind">): SearchText[];
  /** Sections of the news, in their order. */
  categories(): { slug: string; name: string }[];
}

/** Reads from a store what readers may search for: nothing that has no public page. */
export function openSearchTexts({ reader: db }: Store): SearchTexts {
  const records = openRecords(db);
  const groups = openSearchGroups(db);
  const categories = db.prepare("SELECT slug, name FROM categories ORDER BY position, slug");
  const read: Record<SearchGroup["kind"], (part: string) => SearchText[]> = {
    "tin-tuc": articleTexts(db, records),
    "van-ban": documentTexts(db, records),
    "chu-de": campaignTexts(db, records),
    trang: pageTexts(db, records),
  };
  return {
    groups,
    texts: ({ key, kind }) => read[kind](key.slice(kind.length + 1)),
    categories: () =>
      categories.all().map((row) => ({ slug: textOf(row, "slug"), name: textOf(row, "name") })),
  };
}

type Database = Store["reader"];

function articleTexts(db: Database, records: Records) {
  const inMonth = db.prepare(
    `SELECT a.id, c.slug AS category FROM articles a LEFT JOIN categories c ON c.id = a.category
     WHERE a.month = ? ORDER BY a.published_at, a.id`,
  );
  const text = (row: Row): SearchText[] => {
    const article = records.find("articles", textOf(row, "id"));
    if (!article) return [];
    const { title, summary, hero, byline, source, place } = article;
    const besides = [summary, hero.caption, byline, source.name, place];
    return [
      {
        ...{ address: addresses.article(article), title, isSymbol: false, names: [], summary },
        date: localDate(article.publishedAt),
        category: row.category === null ? null : textOf(row, "category"),
        isWithdrawn: isWithdrawn(article.withdrawal),
        text: [...given(besides), ...paragraphs(article.body)],
      },
    ];
  };
  return (month: string) => inMonth.all(month).flatMap(text);
}

function documentTexts(db: Database, records: Records) {
  const inYear = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS}
     WHERE coalesce(CAST(r.shelf_year AS TEXT), 'khac') = ?
     ORDER BY r.issue_date, r.id`,
  );
  const text = (row: Row): SearchText[] => {
    const document = records.find("resolutions", textOf(row, "id"));
    if (!document) return [];
    const { address, symbol, number, type, issuerName, issueDate, summary } = documentCard(row);
    const { aliases, signatory, field, body } = document;
    const day = issueDate && `ngày ${formatDate(issueDate)}`;
    return [
      {
        address,
        title: `${typeBySlug(type)?.word ?? "Văn bản"} số ${symbol ?? number}`,
        isSymbol: true,
        names: given([day, summary, issuerName, ...aliases.map(({ alias }) => alias)]),
        summary,
        date: issueDate,
        category: null,
        isWithdrawn: isWithdrawn(document.withdrawal),
        text: [...given([signatory.name, signatory.title, field]), ...paragraphs(body)],
      },
    ];
  };
  return (part: string) => inYear.all(part).flatMap(text);
}

function campaignTexts(db: Database, records: Records) {
  const inYear = db.prepare("SELECT id FROM campaigns WHERE year = CAST(? AS INTEGER) ORDER BY id");
  const text = (row: Row): SearchText[] => {
    const campaign = records.find("campaigns", textOf(row, "id"));
    if (!campaign) return [];
    const { kind, year, slogan, occasion, anniversary, body, withdrawal } = campaign;
    return [
      {
        address: addresses.campaign(campaign),
        title: slogan,
        isSymbol: false,
        names: given([`${kind} ${year}`, occasion, anniversary.event]),
        summary: given([`${kind} ${year}`, occasion]).join(". "),
        date: null,
        category: null,
        isWithdrawn: isWithdrawn(withdrawal),
        text: paragraphs(body),
      },
    ];
  };
  return (year: string) => inYear.all(year).flatMap(text);
}

function pageTexts(db: Database, records: Records) {
  const ids = db.prepare("SELECT id FROM categories ORDER BY id");
  const text = (row: Row): SearchText[] => {
    const category = records.find("categories", textOf(row, "id"));
    if (!category) return [];
    const { name, description } = category;
    const page = { address: addresses.category(category), title: name, isSymbol: false };
    const rest = { date: null, category: category.slug, isWithdrawn: false };
    return [{ ...page, ...rest, names: [], summary: description, text: given([description]) }];
  };
  return () => ids.all().flatMap(text);
}

function paragraphs(body: RichText | null): string[] {
  return body ? given(textBlocks(body).map(({ text }) => text)) : [];
}

function given(texts: readonly (string | null)[]): string[] {
  return texts.flatMap((text) => (text && text.trim() !== "" ? [text] : []));
}
