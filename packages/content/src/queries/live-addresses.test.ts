import { addresses, routes } from "@bantin/contract";
import { exampleSite, examples } from "@bantin/contract/examples";
import { expect, it } from "vitest";
import { withSite } from "../../test/with-cms.ts";
import { openAddressOwners, openLiveAddresses, openWhereabouts } from "./live-addresses.ts";

it("knows which document stands at an address, for all that have a page of their own", async () => {
  const { store, cms, sync } = await withSite();
  await sync();
  const ownerOf = openAddressOwners(store);
  const { addressOf } = openWhereabouts(store);
  let count = 0;
  for (const collection of ["articles", "resolutions", "campaigns", "categories"] as const) {
    for (const { id } of cms.content.published(collection)) {
      expect(ownerOf(addressOf(collection, id) ?? "")).toMatchObject({ collection, id });
      count++;
    }
  }
  expect(count).toBeGreaterThan(8);
});

it("names a document as staff know it", async () => {
  const { store, sync } = await withSite();
  await sync();
  const { id, title, slug, publishedAt } = examples.articles.full;
  expect(openAddressOwners(store)(addresses.article({ slug, publishedAt }))).toEqual({
    collection: "articles",
    id,
    title,
  });
});

it("knows nobody for lists and for addresses that never were", async () => {
  const { store, sync } = await withSite();
  await sync();
  const ownerOf = openAddressOwners(store);
  for (const address of [
    "/",
    "/tin-tuc/2022/10/",
    "/van-ban/nam-2021/",
    "/khong-co/",
    "/chu-de/",
  ]) {
    expect(ownerOf(address)).toBeNull();
  }
});

it("knows the category of the article at an address, as it is now", async () => {
  const { store, cms, sync } = await withSite();
  await sync();
  const { categoryOf } = openWhereabouts(store);
  const { id, slug, publishedAt } = examples.articles.full;
  const address = addresses.article({ slug, publishedAt });
  expect(categoryOf(address)).toBe(addresses.category(examples.categories.full));
  expect(categoryOf("/tin-tuc/2022/10/")).toBeNull();
  cms.content.edit("articles", id, { category: null });
  await sync();
  expect(categoryOf(address)).toBeNull();
});

/** Lists so long that each has a numbered part. */
async function withLongLists() {
  const site = exampleSite();
  const [category, campaign] = [examples.categories.full, examples.campaigns.full];
  site.articles = Array.from({ length: 201 }, (_, index) => ({
    ...structuredClone(examples.articles.minimal),
    id: `a${index}`,
    slug: `a${index}`,
    category: category.id,
    campaigns: [campaign.id],
    publishedAt: new Date(Date.UTC(2022, 5, 1, 0, index)).toISOString(),
  }));
  site.resolutions = Array.from({ length: 201 }, (_, index) => ({
    ...structuredClone(examples.resolutions.party),
    id: `r${index}`,
    number: `${100 + index}`,
    documentKey: `r${index}`,
  }));
  const { store, content, sync } = await withSite({ site });
  await sync();
  return { store, content, category, campaign };
}

it("knows whose the years and the numbered parts of a long list are", async () => {
  const { store, category, campaign } = await withLongLists();
  const ownerOf = openAddressOwners(store);
  const categoryName = { collection: "categories", id: category.id, title: category.name };
  const year = addresses.categoryYear(category, 2022);
  expect(ownerOf(year)).toEqual(categoryName);
  expect(ownerOf(addresses.part(year, 1))).toEqual(categoryName);
  expect(ownerOf(addresses.part(addresses.campaign(campaign), 1))).toMatchObject({
    collection: "campaigns",
    id: campaign.id,
  });
  expect(ownerOf(addresses.part(year, 2))).toBeNull();
  expect(ownerOf(addresses.part(addresses.documentYear(2022), 1))).toBeNull();
});

it("tells that a page stands at every address that the content makes, and none beside it", async () => {
  const { store, content } = await withLongLists();
  const isLive = openLiveAddresses(store.reader);
  const made = content.addresses();
  const lists = [
    made.months.map((month) => ({ month })).map(routes.month.build),
    made.articles.map(routes.article.build),
    made.categories.map((slug) => ({ slug })).map(routes.category.build),
    made.categoryYears.map(routes.categoryYear.build),
    made.categoryYearParts.map(routes.categoryYearPart.build),
    made.campaigns.map((slug) => ({ slug })).map(routes.campaign.build),
    made.campaignParts.map(routes.campaignPart.build),
    made.documentYears.map((year) => ({ year })).map(routes.documentYear.build),
    made.documentYearParts.map(routes.documentYearPart.build),
    made.documentFacetLists.map(routes.documentFacetList.build),
    made.documentFacetListYears.map(routes.documentFacetListYear.build),
    made.documents.map(routes.document.build),
  ];
  for (const list of lists) {
    expect(list).not.toEqual([]);
    expect(list.filter((address) => !isLive(address))).toEqual([]);
  }
  for (const address of [
    "/tin-tuc/2021/06/",
    "/tin-tuc/2022/06/khong-co/",
    "/chuyen-muc/khong-co/",
    "/chuyen-muc/nong-thon-moi/2021/",
    "/chuyen-muc/nong-thon-moi/2022/phan-2/",
    "/van-ban/nam-khong-ro/",
    "/van-ban/nam-1999/phan-1/",
    "/van-ban/loai/chi-thi/",
    "/van-ban/loai/nghi-quyet/nam-1999/",
    "/van-ban/hieu-luc/khong-co/",
    "/van-ban/hieu-luc/con-hieu-luc/nam-1999/",
    "/404/",
    "/robots.txt",
  ]) {
    expect([address, isLive(address)]).toEqual([address, false]);
  }
});
