import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { examples } from "./examples/index.ts";
import {
  article,
  campaign,
  category,
  file,
  issuer,
  media,
  navigation,
  redirect,
  resolution,
  siteSettings,
} from "./index.ts";

/** Sets the value at a path, or removes it when the value is undefined. */
function withChange(document: object, path: string, value: unknown): unknown {
  const copy = structuredClone(document);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const parent = keys.reduce<object>((inner, key) => Reflect.get(inner, key), copy);
  Reflect.set(parent, last, value);
  return copy;
}

function problemPath(schema: z.ZodType, raw: unknown): string | undefined {
  return schema.safeParse(raw).error?.issues[0]?.path.join(".");
}

const { articles, resolutions, campaigns, siteSettings: settings } = examples;
const firstBlock = "body.root.children.0";
const link = "body.root.children.8.children.1.fields";

describe("a broken document fails with the field named", () => {
  test.each<[string, z.ZodType, object, string, unknown, string?]>([
    ["no id", article, articles.full, "id", null],
    ["a draft", article, articles.full, "_status", "draft"],
    ["no title", article, articles.full, "title", null],
    ["a blank title", article, articles.full, "title", "  "],
    ["no slug", article, articles.full, "slug", null],
    ["a slug that climbs", article, articles.full, "slug", "../../etc"],
    ["a slug with accents", article, articles.full, "slug", "đầm-hà"],
    ["no date of publication", article, articles.full, "publishedAt", null],
    ["a date without an hour", article, articles.full, "publishedAt", "2022-10-24"],
    ["no body", article, articles.full, "body", null],
    ["a populated picture", article, articles.full, "hero.image", { id: "x" }],
    ["a source that is no URL", article, articles.full, "source.url", "Báo Hải Lam"],
    ["a source that runs code", article, articles.full, "source.url", "javascript:alert(1)"],
    ["a campaign that is no id", article, articles.full, "campaigns", [1], "campaigns.0"],
    ["a change note without a day", article, articles.full, "changeNotes.0.date", null],
    ["a block we cannot draw", article, articles.full, `${firstBlock}.type`, "youtube"],
    ["a first-level heading", article, articles.full, "body.root.children.1.tag", "h1"],
    ["a check list", article, articles.full, "body.root.children.6.listType", "check"],
    ["an upload of a file", article, articles.full, "body.root.children.3.relationTo", "files"],
    ["a link to users", article, articles.full, `${link}.doc.relationTo`, "users"],
    ["a resolution without a type", resolution, resolutions.party, "type", null],
    ["a number with a slash", resolution, resolutions.party, "number", "07/2021"],
    ["a term that is no numeral", resolution, resolutions.party, "term", "khóa 15"],
    ["a resolution without an issuer", resolution, resolutions.party, "issuer", null],
    ["a resolution without a summary", resolution, resolutions.party, "summary", ""],
    ["an unknown effect status", resolution, resolutions.party, "effectStatus", "maybe"],
    ["a relation that is no id", resolution, resolutions.state, "relations.implements.0", null],
    ["a source page over FTP", resolution, resolutions.party, "sourceUrl", "ftp://hailam.example"],
    ["a campaign without a slogan", campaign, campaigns.full, "slogan", null],
    ["a campaign without an end", campaign, campaigns.full, "activeTo", null],
    ["a campaign year in words", campaign, campaigns.full, "year", "2022"],
    ["an issuer of no family", issuer, examples.issuers.ended, "family", "army"],
    ["a category without a name", category, examples.categories.full, "name", null],
    ["a picture without words", media, examples.media.full, "alt", ""],
    ["a picture without a size", media, examples.media.full, "width", null],
    ["a file of no bytes", file, examples.files.pdf, "filesize", 0],
    [
      "an article of the year 1",
      article,
      examples.articles.full,
      "publishedAt",
      "0001-01-01T00:00:00.000Z",
    ],
    [
      "an article after the year 9999",
      article,
      examples.articles.full,
      "publishedAt",
      "9999-12-31T20:00:00.000Z",
    ],
    [
      "a document of the year 1",
      resolution,
      examples.resolutions.party,
      "issueDate",
      "0001-01-01T12:00:00.000Z",
    ],
    ["a redirect to nowhere", redirect, examples.redirects.moved, "to", null],
    ["a redirect from a climbing path", redirect, examples.redirects.moved, "from", "/../x/"],
    ["a redirect from another site", redirect, examples.redirects.moved, "from", "//x.example/"],
    ["a redirect to code", redirect, examples.redirects.moved, "to", "java\tscript:alert(1)"],
    ["a menu item to code", navigation, examples.navigation.full, "footer.0.url", "data:x,y"],
    ["a menu item of no kind", navigation, examples.navigation.full, "header.0.target", "blog"],
    ["settings without a name", siteSettings, settings.full, "organisation.name", null],
    ["settings never saved", siteSettings, settings.full, "updatedAt", null],
    ["an address of no mailbox", siteSettings, settings.full, "organisation.email", "songmo"],
  ])("%s", (_, schema, example, path, value, expected = path) => {
    expect(problemPath(schema, withChange(example, path, value))).toBe(expected);
  });

  test("a link in the text that runs code", () => {
    const fields = { linkType: "custom", url: "javascript:alert(1)" };
    const path = problemPath(article, withChange(articles.full, link, fields));
    expect(path).toBe(`${link}.url`);
  });
});

describe("what an editor left out reads as nothing", () => {
  test.each<[string, z.ZodType, object, string, unknown]>([
    ["empty text", article, articles.full, "byline", ""],
    ["groups without their fields", article, articles.full, "hero", {}],
    ["a list that is null", article, articles.full, "campaigns", null],
    ["a list that is absent", article, articles.full, "resolutions", undefined],
    ["relations that are absent", resolution, resolutions.party, "relations", {}],
    ["renditions that are absent", media, examples.media.full, "sizes", {}],
    ["an order that is null", category, examples.categories.full, "order", null],
    ["a menu that is null", navigation, examples.navigation.full, "footer", null],
  ])("%s", (_, schema, example, path, value) => {
    expect(problemPath(schema, withChange(example, path, value))).toBeUndefined();
  });

  test("and the parsed values say so in one way", () => {
    const raw = { ...articles.minimal, byline: "", hero: {}, campaigns: null };
    expect(article.parse(raw)).toMatchObject({
      byline: null,
      hero: { image: null, caption: null, credit: null },
      campaigns: [],
    });
  });
});

test("a day is the one in Vietnam, whatever the instant's date in UTC", () => {
  expect(campaign.parse(campaigns.full)).toMatchObject({
    activeFrom: "2022-01-01",
    activeTo: "2022-12-31",
  });
});

test("a rendition that was not made reads as null", () => {
  expect(media.parse(examples.media.small).sizes).toMatchObject({ w960: null, w1600: null });
});
