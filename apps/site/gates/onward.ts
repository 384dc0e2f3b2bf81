import { routes } from "@bantin/contract";
import { load } from "cheerio";
import type { BuiltPage, BuiltSite } from "./built-site.ts";
import type { Finding, GateReport } from "./report.ts";

/** What a page of an article says of the way on. */
interface ArticleFacts {
  address: string;
  /** ISO instant. */
  publishedAt: string;
  category: string | null;
  /** Where the links of its end lead. */
  onward: string[];
}

/**
 * Whether no article is a dead end: its end leads to its month, its category, and other articles; of these the oldest
 * of the site may have none.
 */
export function checkOnward({ pages }: Pick<BuiltSite, "pages">): GateReport {
  const articles = pages.flatMap((page) => articleFacts(page) ?? []);
  const [oldest] = articles.map(({ publishedAt }) => publishedAt).sort();
  const findings = articles.flatMap((article): Finding[] => {
    const { address, publishedAt, category, onward } = article;
    const month = routes.article.match(address)?.month ?? "";
    const others = onward.filter((link) => link !== address && routes.article.match(link) !== null);
    const problems = [
      ...(onward.includes(routes.month.build({ month })) ? [] : ["leads to no month"]),
      ...(category === null || onward.includes(category) ? [] : ["leads to no category"]),
      ...(others.length > 0 || publishedAt === oldest ? [] : ["leads to no other article"]),
    ];
    return problems.map((problem) => ({ page: address, element: "nav.onwards", problem }));
  });
  return { checks: articles.length * 3, findings };
}

/** Null for what is no article, or was taken away. */
function articleFacts({ address, html }: BuiltPage): ArticleFacts | null {
  if (routes.article.match(address) === null) return null;
  const $ = load(html);
  const publishedAt = $("main article time").first().attr("datetime");
  if (publishedAt === undefined) return null;
  return {
    address,
    publishedAt: new Date(publishedAt).toISOString(),
    category: $("main article .kicker a").attr("href") ?? null,
    onward: $("nav.onwards a")
      .toArray()
      .map(({ attribs }) => attribs.href ?? ""),
  };
}
