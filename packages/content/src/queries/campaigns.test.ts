import { exampleSite, examples } from "@bantin/contract/examples";
import { expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";

const campaign = (
  slug: string,
  from: string,
  to: string,
  fields: Record<string, unknown> = {},
) => ({
  ...structuredClone(examples.campaigns.minimal),
  ...{ id: slug, slug, slogan: slug, year: Number(from.slice(0, 4)) },
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
  expect((await withCampaigns()).activeCampaign(today)?.slogan ?? null).toBe(slogan);
});

test("of two that start on one day, the choice is always the same", async () => {
  const one = campaign("a", "2022-01-01", "2022-12-31");
  const two = campaign("b", "2022-01-01", "2022-12-31");
  const choices = [await withCampaigns([one, two]), await withCampaigns([two, one])];
  expect(choices.map((content) => content.activeCampaign("2022-05-05")?.slogan)).toEqual([
    "b",
    "b",
  ]);
});

test("campaigns are listed with the latest year first", async () => {
  const slogans = (await withCampaigns()).campaigns().map(({ slogan }) => slogan);
  expect(slogans).toEqual(["sai", "dot-thi-dua", "nam-2022", "nam-2021"]);
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
