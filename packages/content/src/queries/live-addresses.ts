import type { DatabaseSync } from "node:sqlite";
import { addresses, PART_SIZE } from "@bantin/contract";
import { ON_CAMPAIGN } from "./campaign-cards.ts";
import { DOCUMENTS } from "./document-cards.ts";
import { FACET_VALUE, LASTING_FACETS, STATUS_VALUES } from "./facets.ts";

/** Whether a page stands at an address now. */
export type IsLive = (address: string) => boolean;

const ALWAYS = new Set([
  addresses.home(),
  addresses.about(),
  addresses.news(),
  addresses.documents(),
  addresses.documentFilter(),
  addresses.campaigns(),
  addresses.feeds(),
  addresses.openData(),
  addresses.search(),
  ...STATUS_VALUES.map((value) => addresses.documentShelf("hieu-luc", value)),
]);

/** The routes of the site, each with the question whether it has a page for the parts of an address. */
const ROUTES: readonly { pattern: RegExp; query: string }[] = [
  {
    pattern: /^\/tin-tuc\/(\d{4})\/(\d{2})\/$/,
    query: "SELECT 1 FROM articles WHERE month = ?1 || '-' || ?2 LIMIT 1",
  },
  {
    pattern: /^\/tin-tuc\/(\d{4})\/(\d{2})\/([^/]+)\/$/,
    query: "SELECT 1 FROM articles WHERE month = ?1 || '-' || ?2 AND slug = ?3",
  },
  {
    pattern: /^\/chuyen-muc\/([^/]+)\/$/,
    query: "SELECT 1 FROM categories WHERE slug = ?1",
  },
  {
    pattern: /^\/chuyen-muc\/([^/]+)\/(\d{4})\/$/,
    query: `SELECT 1 FROM articles a JOIN categories c ON c.id = a.category
      WHERE c.slug = ?1 AND a.month BETWEEN ?2 || '-01' AND ?2 || '-12' LIMIT 1`,
  },
  {
    pattern: /^\/chuyen-muc\/([^/]+)\/(\d{4})\/phan-([1-9]\d*)\/$/,
    query: `SELECT 1 FROM articles a JOIN categories c ON c.id = a.category
      WHERE c.slug = ?1 AND a.month BETWEEN ?2 || '-01' AND ?2 || '-12'
      GROUP BY c.slug HAVING count(*) >= (?3 + 1) * ${PART_SIZE}`,
  },
  {
    pattern: /^\/van-ban\/nam-(\d{4})\/$/,
    query: "SELECT 1 FROM resolutions WHERE shelf_year = CAST(?1 AS INTEGER) LIMIT 1",
  },
  {
    pattern: /^\/van-ban\/nam-khong-ro\/$/,
    query: "SELECT 1 FROM resolutions WHERE shelf_year IS NULL LIMIT 1",
  },
  {
    pattern: /^\/van-ban\/nam-(\d{4}|khong-ro)\/phan-([1-9]\d*)\/$/,
    query: `SELECT 1 FROM resolutions WHERE shelf_year IS CAST(nullif(?1, 'khong-ro') AS INTEGER)
      GROUP BY shelf_year HAVING count(*) >= (?2 + 1) * ${PART_SIZE}`,
  },
  ...LASTING_FACETS.map((facet) => ({
    pattern: new RegExp(`^/van-ban/${facet}/([^/]+)/$`),
    query: `SELECT 1 FROM ${DOCUMENTS} WHERE ${FACET_VALUE[facet]} = ?1 LIMIT 1`,
  })),
  ...LASTING_FACETS.map((facet) => ({
    pattern: new RegExp(`^/van-ban/${facet}/([^/]+)/nam-(\\d{4}|khong-ro)/$`),
    query: `SELECT 1 FROM ${DOCUMENTS} WHERE ${FACET_VALUE[facet]} = ?1
      AND r.shelf_year IS CAST(nullif(?2, 'khong-ro') AS INTEGER) LIMIT 1`,
  })),
  {
    pattern: new RegExp(
      `^/van-ban/hieu-luc/(?:${STATUS_VALUES.join("|")})/nam-(\\d{4}|khong-ro)/$`,
    ),
    query:
      "SELECT 1 FROM resolutions WHERE shelf_year IS CAST(nullif(?1, 'khong-ro') AS INTEGER) LIMIT 1",
  },
  {
    pattern: /^\/van-ban\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)\/$/,
    query: `SELECT 1 FROM resolutions r JOIN issuers i ON i.id = r.issuer
      WHERE i.slug = ?1 AND r.period = ?2 AND r.type = ?3 AND r.number = ?4`,
  },
  {
    pattern: /^\/chu-de\/([^/]+)\/$/,
    query: "SELECT 1 FROM campaigns WHERE slug = ?1",
  },
  {
    pattern: /^\/chu-de\/([^/]+)\/phan-([1-9]\d*)\/$/,
    query: `SELECT 1 FROM campaigns c JOIN edges e ON ${ON_CAMPAIGN} = c.id
      WHERE c.slug = ?1 GROUP BY c.id HAVING count(*) >= (?2 + 1) * ${PART_SIZE}`,
  },
];

export function openLiveAddresses(db: DatabaseSync): IsLive {
  const routes = ROUTES.map(({ pattern, query }) => ({ pattern, exists: db.prepare(query) }));
  return (address) =>
    ALWAYS.has(address) ||
    routes.some(({ pattern, exists }) => {
      const parts = pattern.exec(address)?.slice(1);
      return parts !== undefined && exists.get(...parts) !== undefined;
    });
}
