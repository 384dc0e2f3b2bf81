import { type ExampleSite, exampleSite, examples } from "@bantin/contract/examples";
import { withSite } from "./with-cms.ts";

/** The example site with these articles and no others; what is not given is as in the minimal one. */
export async function withArticles(
  articles: Record<string, unknown>[],
  change?: (site: ExampleSite) => void,
) {
  const site = exampleSite();
  site.articles = articles.map((fields, index) => {
    const id = `a${index}`;
    return { ...structuredClone(examples.articles.minimal), id, slug: id, title: id, ...fields };
  });
  change?.(site);
  const { sync, content } = await withSite({ site });
  await sync();
  return content;
}

/** Fields of an article published at an instant. */
export const at = (publishedAt: string, fields: Record<string, unknown> = {}) => ({
  publishedAt,
  ...fields,
});

export const titles = (cards: readonly { title: string }[] | undefined) =>
  cards?.map(({ title }) => title);
