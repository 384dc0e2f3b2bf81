import { type Article, addresses, isWithdrawn, publicationMonth } from "@bantin/contract";
import { localDate } from "@bantin/vietnamese";
import { toSortable } from "../rest/stamp.ts";
import { filled, paragraphs, STAMP } from "../searching/search-text.ts";
import { jsonOf, textOf } from "../store/rows.ts";
import type { ArticleCard } from "../views.ts";
import { type Collection, indexTable } from "./collection.ts";
import { bodyEdges, edgesTo } from "./edges.ts";

/** News. */
export const articles: Collection<Article> = {
  staffName: "bài viết",
  titleFields: ["title"],
  isRead: "first",
  index: indexTable({
    columns: {
      id: "TEXT PRIMARY KEY",
      month: "TEXT NOT NULL",
      slug: "TEXT NOT NULL",
      published_at: "TEXT NOT NULL",
      created_at: "TEXT NOT NULL",
      category: "TEXT",
      is_featured: "INTEGER NOT NULL",
      is_withdrawn: "INTEGER NOT NULL",
      changed_at: "TEXT NOT NULL",
      card: "TEXT NOT NULL",
    },
    indices: {
      by_address: "(month, slug)",
      by_month: "(month, published_at, id)",
      by_time: "(published_at, id)",
      for_home: "(published_at, id) WHERE is_withdrawn = 0",
      to_lead: "(published_at, id) WHERE is_withdrawn = 0 AND is_featured = 1",
      for_sitemap: "(month, category, is_withdrawn, changed_at, published_at, id, slug)",
      by_category: "(category, published_at, id)",
      by_category_month: "(category, month, published_at, id)",
    },
    row: (record: Article) => ({
      id: record.id,
      month: publicationMonth(record),
      slug: record.slug,
      published_at: toSortable(record.publishedAt),
      created_at: toSortable(record.createdAt),
      category: record.category,
      is_featured: Number(record.isFeatured),
      is_withdrawn: Number(isWithdrawn(record.withdrawal)),
      changed_at: lastChangeOf(record),
      card: JSON.stringify(cardOf(record)),
    }),
    // What was withdrawn leaves the sitemap, and perhaps a part of it with it.
    placedBy: ["month", "slug", "category", "is_withdrawn"],
    datedBy: ["changed_at"],
    unique: ["month", "slug"],
  }),
  address: {
    query: "SELECT card FROM articles WHERE id = ?",
    address: (row) => jsonOf<StoredArticleCard>(row, "card").address,
  },
  hasPage: true,
  edges: ({ hero, body, campaigns, resolutions }) => [
    ...edgesTo("medium", "media", hero.image),
    ...bodyEdges(body),
    ...edgesTo("campaign", "campaigns", ...campaigns),
    ...edgesTo("resolution", "resolutions", ...resolutions),
  ],
  countedBy: null,
  readable: ({ summary, body, publishedAt, citationOverrides }) => ({
    summary,
    body,
    date: localDate(publishedAt),
    overrides: citationOverrides,
    author: null,
    related: [],
  }),
  search: {
    kind: "tin-tuc",
    groups: `SELECT a.month AS part, c.slug AS besides, ${STAMP} FROM articles a
      JOIN records r ON r.collection = 'articles' AND r.id = a.id
      LEFT JOIN categories c ON c.id = a.category ORDER BY a.month, a.published_at, a.id`,
    pages: `SELECT a.id, c.slug AS category FROM articles a LEFT JOIN categories c ON c.id = a.category
      WHERE a.month = ? ORDER BY a.published_at, a.id`,
    text: (record, row) => {
      const { title, summary, hero, byline, source, place, body } = record;
      return {
        address: addresses.article(record),
        title,
        isSymbol: false,
        names: [],
        summary,
        date: localDate(record.publishedAt),
        category: row.category === null ? null : textOf(row, "category"),
        isWithdrawn: isWithdrawn(record.withdrawal),
        text: [...filled([summary, hero.caption, byline, source.name, place]), ...paragraphs(body)],
      };
    },
  },
  files: null,
};

/** The part of an article that lists show, its references not yet resolved. */
export interface StoredArticleCard
  extends Pick<ArticleCard, "address" | "title" | "summary" | "publishedAt" | "isWithdrawn"> {
  /** Id of the medium. */
  image: string | null;
  /** Id of the category. */
  category: string | null;
}

function cardOf(record: Article): StoredArticleCard {
  return {
    address: addresses.article(record),
    title: record.title,
    summary: record.summary,
    publishedAt: record.publishedAt,
    image: record.hero.image,
    category: record.category,
    isWithdrawn: isWithdrawn(record.withdrawal),
  };
}

type Dated = Pick<Article, "publishedAt" | "changeNotes" | "withdrawal">;

/**
 * When an article last changed for its readers: its publication, what its editors noted as changed, its
 * withdrawal. An ISO instant; a day without an hour is its midnight in Vietnam. Saving is no change: a
 * comma put right is not worth telling every subscriber and crawler (docs/adr/0011).
 */
export function lastChangeOf({ publishedAt, changeNotes, withdrawal }: Dated): string {
  const days = [...changeNotes.map(({ date }) => date), withdrawal.date ?? []].flat();
  const instants = [toSortable(publishedAt), ...days.map(midnightInVietnam)];
  return instants.toSorted().at(-1) ?? publishedAt;
}

/** Vietnam keeps UTC+7 all year. */
function midnightInVietnam(day: string): string {
  return toSortable(`${day}T00:00:00+07:00`);
}
