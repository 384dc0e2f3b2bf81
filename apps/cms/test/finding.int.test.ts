import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillSearchKeys } from "../src/features/finding/fill-search-keys.ts";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk } from "./support/desk.ts";

let cms: TestCms;
let desk: Desk;
const ids: Record<string, string> = {};
beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
  ids.title = await desk.create(
    "articles",
    { title: "Đầm Hà ra quân làm sạch biển", body: body("Một."), byline: "Thu Mẫu" },
    { draft: true },
  );
  ids.summary = await desk.create("articles", {
    title: "Hội nghị giao ban",
    summary: "Tại xã Đầm Hà, Thường trực Tỉnh uỷ họp.",
    body: body("Hai."),
    changeNotes: [{ date: "2026-11-30", note: "Sửa tên." }],
    _status: "published",
  });
  ids.other = await desk.create(
    "articles",
    { title: "Tin khác", body: body("Ba.") },
    { draft: true },
  );
});
afterAll(() => cms.stop());

/** As a list of the admin searches: the same words in each of the fields that its collection names. */
async function search(collection: "articles" | "categories", words: string): Promise<string[]> {
  const { config } = cms.payload.collections[collection];
  const fields = config.admin.listSearchableFields ?? [];
  const { docs } = await cms.payload.find({
    collection,
    draft: collection === "articles",
    depth: 0,
    where: { or: fields.map((name) => ({ [name]: { like: words } })) },
  });
  return docs.map(({ id }) => id).sort();
}

const titled = () => [ids.title, ids.summary].sort();

describe("a search in a list", () => {
  it.each(["Đầm Hà", "đầm hà", "dam ha", "DAM HA", "Đầm Hà".normalize("NFD"), "ha dam"])(
    "finds what has the words of “%s” in its title or its summary",
    async (words) => {
      expect(await search("articles", words)).toEqual(titled());
    },
  );

  it("finds a byline, both placements of a tone mark, and nothing else", async () => {
    expect(await search("articles", "thu mau")).toEqual([ids.title]);
    expect(await search("articles", "tỉnh ủy")).toEqual([ids.summary]);
    expect(await search("articles", "khong co")).toEqual([]);
  });

  it("follows what is changed", async () => {
    const id = await desk.create(
      "articles",
      { title: "Tên cũ", body: body("Một.") },
      { draft: true },
    );
    await desk.edit("articles", id, { title: "Đường mới về bản" }, { draft: true });
    expect(await search("articles", "duong moi")).toEqual([id]);
    expect(await search("articles", "ten cu")).toEqual([]);
  });

  it("finds categories, which have no drafts", async () => {
    const id = await desk.create("categories", { name: "Đời sống" });
    expect(await search("categories", "doi song")).toEqual([id]);
  });
});

describe("a picker", () => {
  const pick = async (words: string, more = {}) => {
    const where = encodeURIComponent(words);
    const path = `/articles?draft=true&depth=0&where[and][0][title][like]=${where}`;
    const { body: answer } = await cms.rest(path, { token: desk.editor.token, ...more });
    return answer.docs.map(({ id }: { id: string }) => id).sort();
  };

  it("finds without accents, too", async () => {
    expect(await pick("dam ha")).toEqual(titled());
  });

  it("is the staff's: what programs ask for in a title is looked for there", async () => {
    expect(await pick("dam ha", { token: undefined, asApiClient: true })).toEqual([]);
  });
});

describe("the search key", () => {
  it("is nothing that programs can ask for", async () => {
    const path = "/articles?where[searchKey][like]=dam";
    expect((await cms.rest(path, { asApiClient: true })).status).toBe(400);
  });

  it("is answered to nobody", async () => {
    const { body: seen } = await cms.rest(`/articles/${ids.summary}`, { token: desk.editor.token });
    expect(seen.searchKey).toBeNull();
    expect((await desk.seen("articles", ids.summary ?? "")).body).not.toHaveProperty("searchKey");
  });

  it("is made for what was saved before there were any, and nothing else of it changes", async () => {
    const state = async () => {
      const { docs } = await cms.payload.find({
        collection: "articles",
        draft: true,
        depth: 0,
        sort: "id",
      });
      const rows = await cms.payload.db.find({ collection: "articles", sort: "id" });
      return { docs, rows: rows.docs };
    };
    const before = await state();
    await forgetKeys(cms);
    expect(await search("articles", "dam ha")).toEqual([]);
    await fillSearchKeys(cms.payload);
    expect(await state()).toEqual(before);
    expect(await search("articles", "dam ha")).toEqual(titled());
  });
});

/** Makes the articles what they were before there were search keys. */
async function forgetKeys({ payload }: TestCms): Promise<void> {
  const { db } = payload;
  if ("client" in db && db.name === "sqlite") {
    const { client } = db as unknown as { client: { execute(sql: string): Promise<unknown> } };
    await client.execute("update articles set search_key = null");
    await client.execute("update _articles_v set version_search_key = null");
    return;
  }
  const { collections, versions } = db as unknown as Record<
    "collections" | "versions",
    Record<string, { collection: { updateMany(filter: object, update: object): Promise<unknown> } }>
  >;
  await collections.articles?.collection.updateMany({}, { $unset: { searchKey: 1 } });
  await versions.articles?.collection.updateMany({}, { $unset: { "version.searchKey": 1 } });
}
