import type { DatabaseSync } from "node:sqlite";
import { COLLECTION_NAMES, paletteName, routes } from "@bantin/contract";
import type { Placed } from "../store/places.ts";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type { Content, ContentAddresses } from "../views.ts";
import { documentAddresses } from "./document-addresses.ts";
import type { EndedAddresses } from "./ended-addresses.ts";
import { campaignParts, countedCategoryYears, partsOfEach } from "./list-parts.ts";
import { openEmblem } from "./mirrored.ts";
import type { Shared } from "./shared.ts";
import { whileSame } from "./while-same.ts";

/** What only a record needs that is held for its page stays mirrored until the next sync, and is nothing for readers. */
const REFERRED_ASSETS = `SELECT DISTINCT address FROM assets a
  WHERE EXISTS (SELECT 1 FROM edges e WHERE e.to_collection = a.collection AND e.to_id = a.id)
  ORDER BY address`;

const ALL: readonly Placed[] = [...COLLECTION_NAMES, "assets"];

/** Who else knows addresses. */
interface Others {
  ended: EndedAddresses;
  feeds: Pick<Content, "documentTypes">;
  sitemap: Pick<Content, "sitemapParts">;
}

/**
 * The parameters of every page there is, in a fixed order. The answer is the same object until something
 * moves, comes or goes, and so are its lists: nobody may change them.
 */
export function openContentAddresses(
  { db, records, citedAddresses, places }: Shared,
  { ended, feeds, sitemap }: Others,
): Pick<Content, "addresses"> {
  const list = listOpener(db);
  const keep = <Value>(placed: readonly Placed[], read: () => Value) =>
    whileSame(() => places(...placed), read);
  const news = keep(["articles", "categories"], newsAddresses(list));
  const documents = keep(["resolutions", "issuers"], documentAddresses(list));
  const campaigns = keep(["campaigns"], campaignAddresses(list));
  const calendars = keep(
    ["calendars"],
    list("SELECT year, week FROM calendars ORDER BY year, week", (row) => ({
      year: numberOf(row, "year"),
      week: numberOf(row, "week"),
    })),
  );
  const assets = keep(
    ["assets"],
    list(REFERRED_ASSETS, (row) => textOf(row, "address")),
  );
  const emblem = openEmblem(db, records);
  const appearance = keep(["assets"], () => ({
    emblems: [emblem() ?? []].flat().map(({ hash }) => hash),
    palettes: [paletteName(records.global("site-settings").colours) ?? []].flat(),
  }));
  const stubs = whileSame(
    () => `${places("resolutions", "issuers", "redirects")} ${citedAddresses.shape()}`,
    () => citedAddresses.stubs().flatMap((address) => routes.document.match(address) ?? []),
  );
  const documentTypes = keep(["resolutions"], feeds.documentTypes);
  const sitemapParts = keep(["articles", "categories", "resolutions", "issuers"], () =>
    sitemap.sitemapParts().map(({ name }) => name),
  );
  return {
    addresses: whileSame(
      () => `${places(...ALL)} ${citedAddresses.shape()}`,
      () => ({
        ...news(),
        ...documents(),
        stubs: stubs(),
        documentTypes: documentTypes(),
        ...campaigns(),
        calendars: calendars(),
        ...appearance(),
        ended: ended.addresses(),
        sitemapParts: sitemapParts(),
        assets: assets(),
      }),
    ),
  };
}

export type ListOpener = ReturnType<typeof listOpener>;

export function listOpener(db: DatabaseSync) {
  return <Item>(query: string, read: (row: Row) => Item): (() => Item[]) => {
    const statement = db.prepare(query);
    return () => statement.all().map(read);
  };
}

/** The parameters of the pages of campaigns; an article that joins or leaves one counts as a move of it. */
function campaignAddresses(
  list: ListOpener,
): () => Pick<ContentAddresses, "campaigns" | "campaignParts"> {
  const campaigns = list("SELECT slug FROM campaigns ORDER BY slug", (row) => textOf(row, "slug"));
  const parts = campaignParts(list);
  return () => ({ campaigns: campaigns(), campaignParts: parts() });
}

type NewsAddresses = Pick<
  ContentAddresses,
  "months" | "articles" | "categories" | "categoryYears" | "categoryYearParts"
>;

function newsAddresses(list: ListOpener): () => NewsAddresses {
  const months = list("SELECT DISTINCT month FROM articles ORDER BY month", (row) =>
    textOf(row, "month"),
  );
  const articles = list("SELECT month, slug FROM articles ORDER BY month, slug", (row) => ({
    month: textOf(row, "month"),
    slug: textOf(row, "slug"),
  }));
  const categories = list("SELECT slug FROM categories ORDER BY slug", (row) =>
    textOf(row, "slug"),
  );
  const categoryYears = countedCategoryYears(list);
  return () => {
    const counted = categoryYears();
    return {
      months: months(),
      articles: articles(),
      categories: categories(),
      categoryYears: counted.map(({ slug, year }) => ({ slug, year })),
      categoryYearParts: partsOfEach(counted),
    };
  };
}
