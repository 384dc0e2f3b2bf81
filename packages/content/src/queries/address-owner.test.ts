import { addresses } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import { expect, it } from "vitest";
import { withSite } from "../../test/with-cms.ts";
import { openAddressOwners } from "./address-owner.ts";
import { openWhereabouts } from "./whereabouts.ts";

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
