import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";
import { Day } from "../index.ts";

const campaign = (
  slug: string,
  from: string,
  to: string,
  fields: Record<string, unknown> = {},
) => ({
  ...structuredClone(examples.campaigns.minimal),
  id: slug,
  slug,
  slogan: slug,
  year: Number(from.slice(0, 4)),
  // Days as the admin stores them: midnight in Vietnam.
  activeFrom: new Date(`${from}T00:00:00+07:00`).toISOString(),
  activeTo: new Date(`${to}T00:00:00+07:00`).toISOString(),
  ...fields,
});

async function withCampaigns(
  campaigns = [
    campaign("nam-2021", "2021-01-01", "2021-12-31"),
    campaign("nam-2022", "2022-01-01", "2022-12-31"),
    campaign("dot-thi-dua", "2022-09-02", "2022-10-10"),
    campaign("sai", "2022-10-01", "2022-10-31", {
      withdrawal: { date: null, explanation: "Nhầm." },
    }),
  ],
) {
  const { sync, content } = await withSite({ site: { ...exampleSite(), campaigns } });
  await sync();
  return content;
}

test.each([
  ["2020-12-31", null],
  ["2021-01-01", "nam-2021"],
  ["2021-12-31", "nam-2021"],
  ["2022-01-01", "nam-2022"],
  ["2022-09-01", "nam-2022"],
  ["2022-09-02", "dot-thi-dua"],
  ["2022-10-10", "dot-thi-dua"],
  ["2022-10-11", "nam-2022"],
  ["2023-01-01", null],
])("the campaign active on %s is %s", async (today, slogan) => {
  expect((await withCampaigns()).activeCampaign(new Day(today))?.slogan ?? null).toBe(slogan);
});

test("of two that start on one day, the choice is always the same", async () => {
  const one = campaign("a", "2022-01-01", "2022-12-31");
  const two = campaign("b", "2022-01-01", "2022-12-31");
  const choices = [await withCampaigns([one, two]), await withCampaigns([two, one])];
  expect(choices.map((content) => content.activeCampaign(new Day("2022-05-05"))?.slogan)).toEqual([
    "b",
    "b",
  ]);
});

test("campaigns are listed with the latest year first", async () => {
  const slogans = (await withCampaigns()).campaigns().map(({ slogan }) => slogan);
  expect(slogans).toEqual(["sai", "dot-thi-dua", "nam-2022", "nam-2021"]);
});

describe("a campaign of many articles", () => {
  const articles = (count: number, on = "nam-2022") =>
    Array.from({ length: count }, (_, index) => ({
      ...structuredClone(examples.articles.minimal),
      id: `a${index}`,
      slug: `a${index}`,
      title: `a${index}`,
      campaigns: [on],
      publishedAt: new Date(Date.UTC(2022, 0, 1, index)).toISOString(),
    }));
  const site = (count: number) => ({
    ...exampleSite(),
    campaigns: [campaign("nam-2022", "2022-01-01", "2022-12-31")],
    articles: articles(count),
  });

  test("is read in parts, and an article more leaves the full ones alone", async () => {
    const { cms, sync, content } = await withSite({ site: site(299) });
    await sync();
    expect(content.addresses().campaignParts).toEqual([{ slug: "nam-2022", part: 1 }]);
    const oldest = content.campaignPart("nam-2022", 1);
    expect(oldest?.articles.map(({ title }) => title)).toEqual(
      Array.from({ length: 100 }, (_, index) => `a${99 - index}`),
    );
    expect(content.campaign("nam-2022")).toMatchObject({
      part: 2,
      partCount: 2,
      articles: { length: 199 },
    });
    expect(content.campaignPart("nam-2022", 2)).toBeNull();

    const [another = {}] = articles(1);
    cms.content.put("articles", {
      ...another,
      id: "new",
      slug: "new",
      publishedAt: "2022-11-01T00:00:00.000Z",
    });
    await sync();
    expect(content.campaignPart("nam-2022", 1)?.articles).toEqual(oldest?.articles);
    expect(content.addresses().campaignParts).toEqual([
      { slug: "nam-2022", part: 1 },
      { slug: "nam-2022", part: 2 },
    ]);
  });

  test("loses the page of a part when an article leaves it that stays where it is", async () => {
    const { cms, sync, content } = await withSite({ site: site(200) });
    await sync();
    const address = "/chu-de/nam-2022/phan-1/";
    expect(content.sitemapPart("trang")).toContainEqual({ address, changedAt: null });
    expect(content.addresses().campaignParts).toHaveLength(1);
    cms.content.edit("articles", "a7", { campaigns: [] });
    await sync();
    expect(content.addresses().campaignParts).toEqual([]);
    expect(content.sitemapPart("trang")).not.toContainEqual({ address, changedAt: null });
  });
});

test("a campaign shows its banner, its text and its articles; one that is not there is null", async () => {
  const { sync, content } = await withSite();
  await sync();
  const view = content.campaign(examples.campaigns.full.slug);
  expect(view).toMatchObject({
    banner: { alt: examples.media.banner.alt },
    body: { links: { [`resolutions/${examples.resolutions.party.id}`]: expect.any(String) } },
    articles: [
      { title: examples.articles.full.title },
      { title: examples.articles.partyBuilding.title },
    ],
  });
  expect(content.campaign("khong-co")).toBeNull();
});
