import { exampleSite, examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SiteUnderTest, startSite, words } from "./site-under-test.ts";

const { party } = examples.resolutions;
const { full } = examples.articles;
const campaign = `/chu-de/${examples.campaigns.full.slug}/`;

let site: SiteUnderTest;
beforeAll(async () => {
  const example = exampleSite();
  const many = Array.from({ length: 210 }, (_, index) => ({
    ...structuredClone(party),
    id: `nhieu-${index}`,
    number: String(1000 + index),
    symbol: null,
    documentKey: `nhieu-${index}`,
    issueDate: "2019-05-04T02:00:00.000Z",
    relations: {},
    aliases: [],
  }));
  example.resolutions.push(...many);
  const articles = Array.from({ length: 210 }, (_, index) => ({
    ...structuredClone(full),
    id: `nhieu-${index}`,
    slug: `nhieu-${index}`,
    title: `Tin thứ ${index}`,
    publishedAt: new Date(Date.UTC(2019, 4, 4, 0, index)).toISOString(),
  }));
  example.articles.push(...articles);
  site = await startSite({ site: example });
  await site.build();
});
afterAll(() => site.close());

it("a year of many documents is read in parts, each with the way to the others", async () => {
  const newest = await site.page("/van-ban/nam-2019/");
  expect(newest(".documents > li")).toHaveLength(110);
  expect(newest('.parts a[aria-current="page"]').text().trim()).toBe("Phần 2");
  const oldest = await site.page("/van-ban/nam-2019/phan-1/");
  expect(words(oldest, "h1")).toBe("Văn bản ban hành năm 2019, phần 1");
  expect(oldest(".documents > li")).toHaveLength(100);
  expect(oldest(".parts a").first().attr("href")).toBe("/van-ban/nam-2019/");
});

it("a campaign shows the newest of its many articles, and leads to the others", async () => {
  const page = await site.page(campaign);
  expect(page(".teaser").length).toBeGreaterThanOrEqual(110);
  expect(page('.parts a[aria-current="page"]').text().trim()).toBe("Phần 2");
  const oldest = await site.page(`${campaign}phan-1/`);
  expect(words(oldest, "h1")).toBe(
    `Tin, bài về chủ đề “${examples.campaigns.full.slogan}”, phần 1`,
  );
  expect(oldest(".teaser")).toHaveLength(100);
  expect(oldest(".campaign-head")).toHaveLength(0);
  expect(oldest(".breadcrumb a").last().attr("href")).toBe(campaign);
});

it("a category's year of many articles is read in parts, below its category", async () => {
  const newest = await site.page("/chuyen-muc/nong-thon-moi/2019/");
  expect(words(newest, "h1")).toBe("Nông thôn mới (mẫu) năm 2019");
  expect(newest(".teaser")).toHaveLength(110);
  expect(newest(".breadcrumb a").last().attr("href")).toBe("/chuyen-muc/nong-thon-moi/");
  const oldest = await site.page("/chuyen-muc/nong-thon-moi/2019/phan-1/");
  expect(words(oldest, "h1")).toBe("Nông thôn mới (mẫu) năm 2019, phần 1");
  expect(oldest(".teaser")).toHaveLength(100);
});
