import { frontPageTop, type TopCandidate } from "@bantin/contract";
import type { StoredArticleCard } from "../collections/articles.ts";
import { jsonOf, numberOf, type Row, textOf } from "../store/rows.ts";
import type { ArticleCard, CategoryRef, Content, DocumentCard, HomeView } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import type { Shared } from "./shared.ts";

/** How many of each are shown. */
const LATEST = 5;
/** Where no category has a block. */
const LATEST_ALONE = 10;
const IN_SECTION = 4;
/** By themselves categories get a block only with so many articles that stand nowhere else. */
const FEWEST_IN_SECTION = 2;
const SECTIONS = 6;
const NOTICE_ARTICLES = 4;
const DOCUMENTS_SHOWN = 6;

/** Among how many of the newest articles those with pictures are looked for: older ones are no news. */
const NEWEST = 40;

/**
 * The front page, as an editor composed it and as it fills itself. What was withdrawn stays out of it, and so do documents
 * that are only cited; what was chosen and is not public gives its place to the next.
 */
export function openHome(shared: Shared): Pick<Content, "home"> {
  const { records, articleCards } = shared;
  const articles = openFrontArticles(shared);
  const documents = openFrontDocuments(shared);
  const categories = openFrontCategories(shared);
  const links = openFrontLinks(shared);

  return {
    home(today) {
      const page = records.global("front-page");
      const isLasting = ({ until }: { until: string | null }) =>
        until === null || today.date <= until;
      const shown = new Set<string>();
      const take = (found: readonly FrontArticle[], count: number): ArticleCard[] => {
        const fresh = found.filter(({ id }) => !shown.has(id)).slice(0, count);
        for (const { id } of fresh) shown.add(id);
        return fresh.map(({ row }) => articleCards.card(row));
      };
      const newest = articles.newest();
      const chosen = page.top.filter(isLasting).flatMap(({ article }) => articles.one(article));
      const { lead, beside } = frontPageTop(chosen, newest, articles.featured());
      const [first = null, ...others] = take([lead ?? [], beside].flat(), 1 + beside.length);
      const noticeArticles = page.noticeCategory
        ? take(articles.inCategory(page.noticeCategory, shown.size), NOTICE_ARTICLES)
        : [];
      const latest = take(newest, LATEST);
      const chosenSections = page.sections.length > 0;
      const sections = categories(page.sections).flatMap(({ id, category }) => {
        if (id === page.noticeCategory && !chosenSections) return [];
        const found = articles.inCategory(id, shown.size).filter((one) => !shown.has(one.id));
        if (found.length < (chosenSections ? 1 : FEWEST_IN_SECTION)) return [];
        return [{ category, articles: take(found, IN_SECTION) }];
      });
      const blocks = chosenSections ? sections : sections.slice(0, SECTIONS);
      const hasBlock = new Set(blocks.map(({ category }) => category.address));
      return {
        lead: first,
        beside: others,
        notices: links.notices(page.notices.filter(isLasting)),
        noticeArticles,
        latest: blocks.length > 0 ? latest : [...latest, ...take(newest, LATEST_ALONE - LATEST)],
        sections: blocks,
        categories: categories([])
          .map(({ category }) => category)
          .filter(({ address }) => !hasBlock.has(address)),
        documents: documents(page.documents.filter(isLasting).map(({ document }) => document)),
        services: links.services(page.services),
      };
    },
  };
}

/** An article, and its row for the card. */
interface FrontArticle extends TopCandidate {
  row: Row;
}

function openFrontArticles({ db, findPicture }: Shared) {
  const columns = "SELECT id, card, is_featured FROM articles WHERE is_withdrawn = 0";
  const byId = db.prepare(`${columns} AND id = ?`);
  const newest = db.prepare(`${columns} ${NEWEST_FIRST} LIMIT ${NEWEST}`);
  const featured = db.prepare(`${columns} AND is_featured = 1 ${NEWEST_FIRST} LIMIT 1`);
  const inCategory = db.prepare(`${columns} AND category = ? ${NEWEST_FIRST} LIMIT ?`);
  const read = (row: Row): FrontArticle => ({
    id: textOf(row, "id"),
    isFeatured: numberOf(row, "is_featured") === 1,
    hasPicture: findPicture(jsonOf<StoredArticleCard>(row, "card").image) !== null,
    row,
  });
  return {
    one(id: string | null): FrontArticle[] {
      const row = id === null ? undefined : byId.get(id);
      return row ? [read(row)] : [];
    },
    newest: () => newest.all().map(read),
    featured(): FrontArticle | null {
      const row = featured.get();
      return row ? read(row) : null;
    },
    /** @param shown so many may stand elsewhere on the page */
    inCategory: (category: string, shown: number) =>
      inCategory.all(category, shown + IN_SECTION).map(read),
  };
}

function openFrontCategories({ db, articleCards }: Shared) {
  const all = db.prepare("SELECT id FROM categories ORDER BY position, slug, id");
  /** @param chosen in their order; all where none is */
  return (chosen: readonly string[]): { id: string; category: CategoryRef }[] => {
    const ids = chosen.length > 0 ? new Set(chosen) : all.all().map((row) => textOf(row, "id"));
    return [...ids].flatMap((id) => {
      const category = articleCards.category(id);
      return category ? [{ id, category }] : [];
    });
  };
}

function openFrontDocuments({ db }: Shared) {
  const shown = `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE r.is_shown_first = 1`;
  const byId = db.prepare(`${shown} AND r.id = ?`);
  const newest = db.prepare(`${shown} ${NEWEST_ISSUE_FIRST} LIMIT ${DOCUMENTS_SHOWN}`);
  return (pinned: readonly (string | null)[]): DocumentCard[] => {
    const rows = pinned.flatMap((id): Row[] => {
      const row = id === null ? undefined : byId.get(id);
      return row ? [row] : [];
    });
    const cards = [...rows, ...newest.all()].map(documentCard);
    const unique = new Map(cards.map((card) => [card.address, card]));
    return [...unique.values()].slice(0, Math.max(DOCUMENTS_SHOWN, rows.length));
  };
}

/** Links to nothing on this site are left out; of a notice the words stay. */
function openFrontLinks({ isDeadLink }: Pick<Shared, "isDeadLink">) {
  return {
    notices: (notices: readonly { text: string; url: string | null }[]): HomeView["notices"] =>
      notices.map(({ text, url }) => ({
        text,
        href: url === null || isDeadLink(url) ? null : url,
      })),
    services: (
      services: readonly (Omit<HomeView["services"][number], "href"> & { url: string })[],
    ): HomeView["services"] =>
      services
        .filter(({ url }) => !isDeadLink(url))
        .map(({ url, label, description, icon }) => ({ label, href: url, description, icon })),
  };
}
