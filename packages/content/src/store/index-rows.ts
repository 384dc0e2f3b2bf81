import type { SQLInputValue } from "node:sqlite";
import { addresses, documentPeriod, publicationMonth, type Withdrawal } from "@bantin/contract";
import { toSlug } from "@bantin/vietnamese";
import type { CollectionName, RecordOf } from "../collections/collections.ts";
import { toSortable } from "../rest/stamp.ts";
import { lastChangeOf } from "./last-change.ts";
import type { StoredArticleCard, StoredDocumentCard, StoredRegisterEntry } from "./stored-cards.ts";

/** The row of a record's index table, by column; null where the collection has no such table. */
export const indexRowOf: {
  [C in CollectionName]: (record: RecordOf[C]) => Record<string, SQLInputValue> | null;
} = {
  articles: (article) => ({
    id: article.id,
    month: publicationMonth(article),
    slug: article.slug,
    published_at: toSortable(article.publishedAt),
    created_at: toSortable(article.createdAt),
    category: article.category,
    is_featured: Number(article.isFeatured),
    is_withdrawn: Number(isWithdrawn(article.withdrawal)),
    changed_at: lastChangeOf(article),
    card: JSON.stringify(articleCard(article)),
  }),
  resolutions: (document) => ({
    id: document.id,
    issuer: document.issuer,
    period: documentPeriod(document),
    type: document.type,
    number: document.number.toLowerCase(),
    shelf_year: shelfYear(document),
    issue_date: document.issueDate,
    effect_date: document.effectDate,
    expiry_date: document.expiryDate,
    effect_status: document.effectStatus,
    field: document.field,
    field_slug: document.field && (toSlug(document.field) || null),
    is_shown_first: Number(!document.isStub && !isWithdrawn(document.withdrawal)),
    aliases: JSON.stringify(document.aliases.map(({ alias }) => alias)),
    is_withdrawn: Number(isWithdrawn(document.withdrawal)),
    created_at: toSortable(document.createdAt),
    changed_at: toSortable(document.updatedAt),
    register: JSON.stringify(registerEntry(document)),
    card: JSON.stringify(documentCard(document)),
  }),
  campaigns: (campaign) => ({
    id: campaign.id,
    slug: campaign.slug,
    year: campaign.year,
    active_from: campaign.activeFrom,
    active_to: campaign.activeTo,
    is_withdrawn: Number(isWithdrawn(campaign.withdrawal)),
  }),
  redirects: ({ id, from, createdAt }) => ({
    id,
    address: from,
    created_at: toSortable(createdAt),
  }),
  issuers: (issuer) => ({
    id: issuer.id,
    slug: issuer.slug,
    name: issuer.name,
    code: issuer.code,
    family: issuer.family,
    level: issuer.level,
    is_local: Number(issuer.isLocal),
    valid_to: issuer.validTo,
    created_at: toSortable(issuer.createdAt),
  }),
  categories: ({ id, slug, name, order }) => ({ id, slug, name, position: order }),
  media: () => null,
  files: () => null,
};

/** A page is withdrawn as soon as staff have said when or why. */
export function isWithdrawn({ date, explanation }: Withdrawal): boolean {
  return date !== null || explanation !== null;
}

/** The year under which a document is listed: that of its issue, else the one in its number, else none. */
function shelfYear({ issueDate, year }: RecordOf["resolutions"]): number | null {
  return issueDate ? Number(issueDate.slice(0, 4)) : year;
}

function articleCard(article: RecordOf["articles"]): StoredArticleCard {
  return {
    address: addresses.article(article),
    title: article.title,
    summary: article.summary,
    publishedAt: article.publishedAt,
    image: article.hero.image,
    category: article.category,
    isWithdrawn: isWithdrawn(article.withdrawal),
  };
}

function documentCard(document: RecordOf["resolutions"]): StoredDocumentCard {
  return {
    type: document.type,
    number: document.number,
    symbol: document.symbol,
    term: document.term,
    year: document.year,
    issueDate: document.issueDate,
    effectDate: document.effectDate,
    expiryDate: document.expiryDate,
    summary: document.summary,
    effectStatus: document.effectStatus,
    isStub: document.isStub,
    isWithdrawn: isWithdrawn(document.withdrawal),
  };
}

function registerEntry(document: RecordOf["resolutions"]): StoredRegisterEntry {
  const { effectDate, expiryDate, signatory, field, sourceUrl, withdrawal } = document;
  const aliases = document.aliases.map(({ alias }) => alias);
  const hasText = document.body !== null;
  return { effectDate, expiryDate, signatory, field, sourceUrl, withdrawal, aliases, hasText };
}
