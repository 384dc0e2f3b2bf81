import { addresses } from "@bantin/contract";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type { Content, FeedArticle, FeedDocument, PictureView } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard } from "./document-cards.ts";
import { openFiles } from "./mirrored.ts";
import type { Shared } from "./shared.ts";

/** What a reader who looks once a week will not have missed, and a phone still takes in one go. */
const ENTRIES = 30;

type Feeds = Pick<
  Content,
  "newsFeed" | "categoryFeed" | "documentFeed" | "documentTypeFeed" | "documentTypes"
>;

/** What is new, for those who follow it. What was withdrawn leaves the feed. */
export function openFeeds(shared: Shared): Feeds {
  return { ...openArticleFeeds(shared), ...openDocumentFeeds(shared) };
}

function openArticleFeeds(shared: Shared): Pick<Feeds, "newsFeed" | "categoryFeed"> {
  const { db, records } = shared;
  const select = (condition: string) =>
    db.prepare(
      `SELECT id, changed_at, card FROM articles WHERE is_withdrawn = 0 ${condition}
       ${NEWEST_FIRST} LIMIT ${ENTRIES}`,
    );
  const all = select("");
  const inCategory = select("AND category = ?");
  const bySlug = db.prepare("SELECT id FROM categories WHERE slug = ?");
  const feedArticle = openFeedArticle(shared);
  return {
    newsFeed: () => ({ articles: all.all().flatMap(feedArticle) }),
    categoryFeed(slug) {
      const row = bySlug.get(slug);
      const category = row ? records.find("categories", textOf(row, "id")) : null;
      if (!category) return null;
      const { id, createdAt, name, description } = category;
      const articles = inCategory.all(id).flatMap(feedArticle);
      return { id, createdAt, name, address: addresses.category(category), description, articles };
    },
  };
}

/** Some for each category. */
const MOST_KEPT = 1_000;

function openFeedArticle(shared: Shared): (row: Row) => FeedArticle[] {
  const { db, records, showBody, citationsIn, articleCards, keepOfArticles } = shared;
  const keep = keepOfArticles.byId<FeedArticle[]>(MOST_KEPT);
  const bytes = db.prepare("SELECT filesize FROM assets WHERE address = ? LIMIT 1");
  const bytesOf = (picture: PictureView | null) =>
    Object.fromEntries(
      (picture?.sources ?? []).map(({ src }) => {
        const row = bytes.get(src);
        return [src, row ? numberOf(row, "filesize") : 0];
      }),
    );
  const make = (row: Row): FeedArticle[] => {
    const article = records.find("articles", textOf(row, "id"));
    if (!article) return [];
    const { id, createdAt, hero, byline, source } = article;
    const { address, title, summary, publishedAt, category, picture } = articleCards.card(row);
    return [
      {
        id,
        createdAt,
        address,
        title,
        summary,
        publishedAt,
        category,
        byline,
        source,
        changedAt: textOf(row, "changed_at"),
        body: showBody(article.body, citationsIn("articles", id).body),
        picture,
        pictureBytes: bytesOf(picture),
        heroCaption: hero.caption,
        heroCredit: hero.credit,
      },
    ];
  };
  return (row) => keep(textOf(row, "id"), () => make(row));
}

function openDocumentFeeds(
  shared: Shared,
): Pick<Feeds, "documentFeed" | "documentTypeFeed" | "documentTypes"> {
  const { db, records } = shared;
  // By arrival, not by issue: what followers have not seen yet may have been issued long ago.
  const select = (condition: string) =>
    db.prepare(
      `SELECT ${DOCUMENT_COLUMNS}, r.changed_at FROM ${DOCUMENTS}
       WHERE r.is_shown_first = 1 ${condition}
       ORDER BY r.created_at DESC, r.issue_date DESC NULLS LAST, r.id DESC LIMIT ${ENTRIES}`,
    );
  const all = select("");
  const ofType = select("AND r.type = ?");
  const types = db.prepare("SELECT DISTINCT r.type FROM resolutions r ORDER BY r.type");
  const findFiles = openFiles(shared);
  const feedDocument = (row: Row): FeedDocument[] => {
    const record = records.find("resolutions", textOf(row, "id"));
    if (!record) return [];
    const { id, createdAt, field, effectDate, attachments } = record;
    const changedAt = textOf(row, "changed_at");
    const files = findFiles(attachments);
    return [{ id, createdAt, document: documentCard(row), field, effectDate, files, changedAt }];
  };
  const documentTypes = () => types.all().map((row) => textOf(row, "type"));
  return {
    documentTypes,
    documentFeed: () => ({ documents: all.all().flatMap(feedDocument) }),
    documentTypeFeed: (type) =>
      documentTypes().includes(type) ? { documents: ofType.all(type).flatMap(feedDocument) } : null,
  };
}
