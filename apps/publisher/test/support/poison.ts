import type { Content } from "@bantin/content";
import { routes } from "@bantin/contract";
import { loadSite } from "@bantin/site/compiled";

/** Content with this sign in it is more than any page can stand. */
export const POISON = "☠";
/** This one spoils lists, feeds and other pages that show an article, and not the page of the article. */
export const POISON_OF_LISTS = "☢";

/** What spoils pages apart from their content, as other code would. */
export interface Spoiler {
  /** Whether the page at an address fails. */
  spoils: (address: string) => boolean;
}

/** The compiled site, with templates that fail on poison, and where `spoiler` says so. */
export function poisonable(spoiler: Spoiler = { spoils: () => false }): typeof loadSite {
  return async (...args) => {
    const site = await loadSite(...args);
    return {
      ...site,
      render(address, { content, today }) {
        const isArticle = routes.article.match(address) !== null;
        const signs = isArticle ? [POISON] : [POISON, POISON_OF_LISTS];
        const tasted = tasting(content, (text) => {
          const sign = signs.find((one) => text.includes(one));
          if (sign) throw new Error(`The template fails on ${sign}.`);
          if (spoiler.spoils(address)) throw new Error("The template fails.");
        });
        return site.render(address, { content: tasted, today });
      },
    };
  };
}

/** Content whose answers are looked at when they have been given. */
function tasting(content: Content, taste: (answer: string) => void): Content {
  return new Proxy(content, {
    get(target, query) {
      const find: unknown = Reflect.get(target, query);
      // A list of all addresses is no text of anybody.
      if (typeof find !== "function" || query === "addresses") return find;
      return (...args: unknown[]) => {
        const answer: unknown = Reflect.apply(find, target, args);
        taste(JSON.stringify(answer) ?? "");
        return answer;
      };
    },
  });
}
