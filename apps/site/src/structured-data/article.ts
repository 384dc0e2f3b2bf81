import type { ArticleView, SiteView } from "@bantin/content";
import { addresses } from "@bantin/contract";
import { localDate } from "@bantin/vietnamese";
import { hasKnownHour } from "../words/dates.ts";
import { documentReference } from "./document.ts";
import type { Thing } from "./json-ld.ts";

/** An article as `NewsArticle`, with the documents that it cites. */
export function articleThing(article: ArticleView, site: SiteView, base: URL): Thing {
  const { publishedAt, source, byline } = article;
  const url = new URL(article.address, base).href;
  const picture = article.picture?.sources.at(-1);
  const cited = [...article.documents.filter(({ isMentioned }) => isMentioned), ...article.stubs];
  const publisher: Thing = {
    ...{ "@type": "Organization", name: site.organisation.name },
    url: new URL(addresses.home(), base).href,
  };
  return {
    "@type": "NewsArticle",
    headline: article.title,
    description: article.summary,
    url,
    mainEntityOfPage: url,
    inLanguage: "vi",
    datePublished: hasKnownHour(publishedAt) ? publishedAt : localDate(publishedAt),
    dateModified: article.changeNotes.at(-1)?.date ?? null,
    articleSection: article.category?.name ?? null,
    contentLocation: article.place && { "@type": "Place", name: article.place },
    image: picture ? new URL(encodeURI(picture.src), base).href : null,
    author: byline ? { "@type": "Person", name: byline } : publisher,
    publisher,
    isBasedOn: source.name || source.url ? sourceThing(source) : null,
    citation: cited.map((document) => documentReference(document, base)),
  };
}

/** The publication that an article was taken from. */
function sourceThing({ name, url }: ArticleView["source"]): Thing {
  const publisher: Thing | null = name ? { "@type": "Organization", name } : null;
  return { "@type": "CreativeWork", url, publisher };
}
