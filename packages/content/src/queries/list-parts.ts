import { partCount } from "@bantin/contract";
import { numberOf, textOf } from "../store/rows.ts";
import { ON_CAMPAIGN } from "./campaign-cards.ts";
import type { ListOpener } from "./content-addresses.ts";

/** The numbered parts of several lists, which are all but the newest of each. */
export function partsOfEach<List extends { count: number }>(lists: readonly List[]) {
  return lists.flatMap(({ count, ...list }) =>
    Array.from({ length: partCount(count) - 1 }, (_, index) => ({ ...list, part: index + 1 })),
  );
}

/** The years of each category, with the number of articles. */
export function countedCategoryYears(list: ListOpener) {
  return list(
    `SELECT c.slug, a.year, a.n FROM categories c JOIN (
       SELECT category, substr(month, 1, 4) AS year, count(*) AS n FROM articles
       GROUP BY category, year
     ) a ON a.category = c.id ORDER BY c.slug, a.year`,
    (row) => ({
      slug: textOf(row, "slug"),
      year: Number(textOf(row, "year")),
      count: numberOf(row, "n"),
    }),
  );
}

/** The numbered parts of the articles on each campaign. @param condition on campaigns `c` */
export function campaignParts(list: ListOpener, condition = "true") {
  const counted = list(
    `SELECT c.slug, count(*) AS n FROM campaigns c JOIN edges e ON ${ON_CAMPAIGN} = c.id
     WHERE ${condition} GROUP BY c.slug ORDER BY c.slug`,
    (row) => ({ slug: textOf(row, "slug"), count: numberOf(row, "n") }),
  );
  return () => partsOfEach(counted());
}
