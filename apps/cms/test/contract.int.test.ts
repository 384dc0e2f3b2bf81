import {
  article,
  COLLECTION_NAMES,
  type CollectionName,
  campaign,
  category,
  frontPage,
  navigation,
  recordSchemas,
  resolution,
  siteSettings,
} from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { startCms, type TestCms } from "./support/cms.ts";
import { comparable } from "./support/comparable.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, succeeded } from "./support/desk.ts";
import { makeExamplesReal, type RealIds } from "./support/example-site.ts";

let cms: TestCms;
let desk: Desk;
let real: RealIds;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

const globalSeen = async (slug: string) =>
  (await cms.rest(`/globals/${slug}?depth=0`, { asApiClient: true })).body;

/** What REST answers, with the identifiers of the examples in the place of the real ones. */
function inExampleIds(answer: unknown): unknown {
  let text = JSON.stringify(answer);
  for (const [example, id] of real) text = text.replaceAll(id, example);
  return JSON.parse(text);
}

describe("a global that was never saved", () => {
  it.each([
    ["navigation", navigation, examples.navigation.neverSaved],
    ["front-page", frontPage, examples.frontPage.neverSaved],
  ])("answers the example of the %s, which parses", async (slug, schema, example) => {
    const seen = await globalSeen(slug);
    expect(comparable(seen)).toEqual(comparable(example));
    expect(schema.safeParse(seen)).toMatchObject({ success: true });
  });

  it("answers settings that no site can be built from", async () => {
    expect(siteSettings.safeParse(await globalSeen("site-settings")).success).toBe(false);
  });
});

const STATES = COLLECTION_NAMES.map(
  (name): [CollectionName, z.ZodType, Record<string, { id: string }>] => [
    name,
    recordSchemas[name],
    examples[name],
  ],
);

describe("what REST answers to the api-client", () => {
  beforeAll(async () => {
    real = await makeExamplesReal(cms, desk);
  });

  describe.each(STATES)("%s", (collection, schema, states) => {
    const names = Object.keys(states);

    it.each(names)("%s: parses", async (state) => {
      const seen = await desk.seen(collection, real.get(states[state]?.id ?? "") ?? "");
      expect(seen.status).toBe(200);
      expect(schema.safeParse(seen.body)).toMatchObject({ success: true });
    });

    it.each(names)("%s: is the example, key by key", async (state) => {
      const example = states[state];
      const seen = await desk.seen(collection, real.get(example?.id ?? "") ?? "");
      expect(comparable(inExampleIds(seen.body))).toEqual(comparable(example));
    });

    it("is the same in a list", async () => {
      const answer = await cms.rest(`/${collection}?depth=0&limit=100`, { asApiClient: true });
      expect(answer.body).toMatchObject({ hasNextPage: false, page: 1 });
      expect(answer.body.totalDocs).toBe(answer.body.docs.length);
      for (const doc of answer.body.docs) {
        expect(doc).toEqual((await desk.seen(collection, doc.id)).body);
      }
    });
  });

  it.each([
    ["full", examples.siteSettings.full],
    ["minimal", examples.siteSettings.minimal],
    ["ended", examples.siteSettings.ended],
  ])("the settings, %s: parse and are the example, key by key", async (_state, example) => {
    const { id: _id, createdAt: _created, updatedAt: _updated, ...typed } = example;
    const body = { ...typed, emblem: typed.emblem && real.get(typed.emblem) };
    succeeded(
      await cms.rest("/globals/site-settings", { method: "POST", body, token: desk.editor.token }),
    );
    const seen = await globalSeen("site-settings");
    expect(siteSettings.safeParse(seen)).toMatchObject({ success: true });
    expect(comparable(inExampleIds(seen))).toEqual(comparable(example));
  });

  it.each([
    ["navigation", navigation, examples.navigation.full],
    ["front-page", frontPage, examples.frontPage.full],
  ])("the %s: parses and is the example, key by key", async (slug, schema, example) => {
    const seen = await globalSeen(slug);
    expect(schema.safeParse(seen)).toMatchObject({ success: true });
    expect(comparable(inExampleIds(seen))).toEqual(comparable(example));
  });
});

describe("what an editor leaves out", () => {
  const DAY = "2023-01-01";
  const LEAST: readonly [string, z.ZodType, Record<string, unknown>, { id: string }][] = [
    [
      "articles",
      article,
      { title: "Bài (mẫu)", slug: "bai-it-nhat", body: body("Chữ.") },
      examples.articles.minimal,
    ],
    [
      "campaigns",
      campaign,
      { year: 2024, slogan: "Khẩu hiệu (mẫu)", activeFrom: DAY, activeTo: DAY },
      examples.campaigns.minimal,
    ],
    [
      "resolutions",
      resolution,
      { symbol: "99-CT/TU", term: "XIV", summary: "Trích yếu (mẫu)", isStub: true },
      examples.resolutions.stub,
    ],
    ["categories", category, { name: "Chuyên mục (mẫu)" }, examples.categories.minimal],
  ];
  const emptyParts = (value: unknown): unknown =>
    Object.fromEntries(
      Object.entries(Object(value)).filter(([, part]) => part === null || String(part) === ""),
    );

  it.each(LEAST)(
    "reads as the example's empty parts: %s",
    async (collection, schema, data, example) => {
      const isDraftable = collection !== "categories";
      const id = await desk.create(collection, {
        ...data,
        ...(isDraftable ? { _status: "published" } : {}),
      });
      const read = schema.parse((await desk.seen(collection, id)).body);
      expect(emptyParts(read)).toEqual(emptyParts(schema.parse(example)));
    },
  );
});

describe("the list of what is published", () => {
  it("pages by the cursor that the site's sync uses, oldest first, nothing twice", async () => {
    const seen: string[] = [];
    for (let page = 1; ; page += 1) {
      const query = `depth=0&limit=2&page=${page}&sort=updatedAt,id`;
      const { body: list } = await cms.rest(`/articles?${query}`, { asApiClient: true });
      seen.push(...list.docs.map(({ id }: { id: string }) => id));
      if (!list.hasNextPage) break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const first = await cms.rest("/articles?limit=1", { asApiClient: true });
    expect(seen).toHaveLength(first.body.totalDocs);
  });
});
