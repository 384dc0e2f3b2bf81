import { type ExampleSite, exampleSite, examples } from "@bantin/contract/examples";

const ARTICLES = 300;
const DOCUMENTS = 30;
const { articles, resolutions, categories, campaigns, media } = examples;
const FIRST_DAY = Date.UTC(2020, 0, 1, 2);
const DAY_MS = 24 * 60 * 60 * 1000;

/** A site on which the reading of a whole table shows in every count. The same each time. */
export function guardedSite(): ExampleSite {
  const site = exampleSite();
  for (let n = 0; n < DOCUMENTS; n++) site.resolutions.push(documentAt(n));
  for (let n = 0; n < ARTICLES; n++) site.articles.push(articleAt(n));
  return site;
}

/** The nth document; one after the last is a new one. */
export function documentAt(n: number) {
  const number = String(101 + n);
  return {
    ...resolutions.party,
    id: `canh-gac-van-ban-${n}`,
    documentKey: `canh-gac-${n}`,
    number,
    symbol: `${number}-NQ/HU`,
    attachments: [],
    aliases: [],
    relations: { replaces: [], amends: [], implements: [], basedOn: [] },
    // Without a text it would be drawn no faster, and with one its page is larger.
    body: null,
  };
}

/** The nth article, the oldest first; one after the last is a new one. */
export function articleAt(n: number) {
  const publishedAt = new Date(FIRST_DAY + n * 3 * DAY_MS).toISOString();
  const symbols = [n % 7, (n * 11) % DOCUMENTS].map((one) => `${101 + one}-NQ/HU`);
  return {
    ...articles.minimal,
    id: `canh-gac-bai-${n}`,
    slug: `bai-canh-gac-${n}`,
    title: `Bài canh gác số ${n} (mẫu)`,
    publishedAt,
    createdAt: publishedAt,
    category: n % 2 === 0 ? categories.full.id : categories.minimal.id,
    campaigns: n % 10 === 0 ? [campaigns.full.id] : [],
    hero: { ...articles.full.hero, image: n % 3 === 0 ? media.full.id : null },
    body: bodyOf(
      `Sáng nay, Huyện ủy họp lần thứ ${n} (mẫu).`,
      ...symbols.map((symbol) => `Thực hiện Nghị quyết số ${symbol}, các xã đã có kế hoạch riêng.`),
    ),
  };
}

export function bodyOf(...texts: string[]) {
  const children = texts.map((text) => ({
    type: "paragraph",
    version: 1,
    children: [{ type: "text", text, format: 0, version: 1 }],
  }));
  return { root: { type: "root", version: 1, children } };
}
