import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  article,
  calendar,
  campaign,
  category,
  changeFeedPage,
  file,
  frontPage,
  issuer,
  media,
  navigation,
  redirect,
  resolution,
  siteSettings,
  webhookEvent,
} from "../index.ts";
import { changeExamples, exampleSite, examples } from "./index.ts";

const schemas: Record<keyof typeof examples, z.ZodType> = {
  articles: article,
  resolutions: resolution,
  campaigns: campaign,
  calendars: calendar,
  issuers: issuer,
  categories: category,
  media,
  files: file,
  redirects: redirect,
  siteSettings,
  navigation,
  frontPage,
};

const ofChanges: Record<keyof typeof changeExamples, z.ZodType> = {
  changeFeed: changeFeedPage,
  webhookEvent,
};
const all: [string, object][] = [...Object.entries(examples), ...Object.entries(changeExamples)];

describe("every example is what the contract describes", () => {
  for (const [name, schema] of Object.entries({ ...schemas, ...ofChanges })) {
    const states = all.find(([collection]) => collection === name)?.[1] ?? {};
    test.each(Object.entries(states))(`${name}: %s`, (_, example) => {
      expect(schema.safeParse(example).error?.issues).toBeUndefined();
    });
  }
});

describe("the example site", () => {
  test("is complete: every identifier in it leads to a document of it", () => {
    const { globals, ...collections } = exampleSite();
    const ids = Object.values(collections)
      .flat()
      .map(({ id }) => id);
    const known = new Set(ids);
    const mentioned = JSON.stringify([collections, globals]).match(
      /[0-9a-f]{8}-0000-4000-8000-[0-9]{12}/g,
    );
    const globalIds = Object.values(globals).map(({ id }) => id);
    expect(known.size).toBe(ids.length);
    expect(mentioned?.filter((id) => !known.has(id) && !globalIds.includes(id))).toEqual([]);
  });

  test("is a copy that a test may change", () => {
    exampleSite().articles.length = 0;
    expect(exampleSite().articles).not.toHaveLength(0);
  });

  test("says of every text that it is a sample", () => {
    for (const { title } of exampleSite().articles) expect(title).toContain("(mẫu)");
  });
});
