import { RELATION_KINDS } from "@bantin/contract";
import { cleanLine, fromIsoDate, toSlug } from "@bantin/vietnamese";
import { describe, expect, it } from "vitest";
import {
  type Block,
  type Inline,
  type LinkedCollection,
  richTextOf,
} from "../features/importing/to-lexical.ts";
import { sampleContent } from "./sample-content.ts";
import { SAMPLE_LINE } from "./sample-types.ts";

const {
  articles,
  calendars,
  campaigns,
  categories,
  documents,
  files,
  issuers,
  navigation,
  pictures,
} = sampleContent;

const body = (blocks: Block[]) => richTextOf(blocks, (collection, key) => `${collection}:${key}`);
const keysOf = (items: { key: string }[]) => items.map(({ key }) => key);
function inlinesOf(block: Block): Inline[] {
  if (typeof block === "string") return [block];
  if ("paragraph" in block) return block.paragraph;
  if ("heading" in block) return [block.heading];
  if ("quote" in block) return [block.quote];
  return block.list.flat();
}

/** The words of a block as a reader sees them, without its marks. */
function blockText(block: Block): string {
  return inlinesOf(block)
    .map((inline) => (typeof inline === "string" ? inline : inline.text))
    .join("");
}

/** The documents of ours that a block links to. */
function blockLinks(block: Block): { collection: LinkedCollection; key: string }[] {
  return inlinesOf(block).flatMap((inline) =>
    typeof inline === "object" && "to" in inline
      ? [{ collection: inline.to, key: inline.key }]
      : [],
  );
}

/** Every string anywhere in the content. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe("the sample content", () => {
  it("has what the first sight of the product needs", () => {
    const counts = Object.entries({
      articles,
      documents,
      campaigns,
      calendars,
      categories,
      issuers,
      pictures,
    });
    expect(Object.fromEntries(counts.map(([name, list]) => [name, list.length]))).toEqual({
      articles: 13,
      documents: 8,
      campaigns: 3,
      calendars: 2,
      categories: 5,
      issuers: 15,
      pictures: 8,
    });
  });

  it("covers at least five months, oldest article first", () => {
    const instants = articles.map(({ publishedAt }) => publishedAt);
    expect(instants).toEqual(instants.toSorted());
    expect(new Set(instants.map((instant) => instant.slice(0, 7))).size).toBeGreaterThanOrEqual(5);
  });

  it("shows every state: featured, withdrawn, changed, with and without pictures", () => {
    expect(articles.filter((item) => item.isFeatured)).toHaveLength(1);
    expect(articles.filter((item) => item.withdrawal)).toHaveLength(1);
    expect(articles.filter((item) => item.changeNotes)).toHaveLength(1);
    expect(articles.filter((item) => item.source).length).toBeGreaterThanOrEqual(3);
    const withHero = articles.filter((item) => item.hero).length;
    expect(withHero).toBeGreaterThanOrEqual(6);
    expect(withHero).toBeLessThan(articles.length);
    const kinds = articles.flatMap((item) => body(item.body).root.children.map(({ type }) => type));
    expect(new Set(kinds)).toEqual(new Set(["paragraph", "heading", "list", "quote"]));
  });

  it("has a theme for every day of 2024, 2025 and 2026", () => {
    expect(campaigns.map(({ activeFrom, activeTo }) => [activeFrom, activeTo])).toEqual(
      ["2024", "2025", "2026"].map((year) => [`${year}-01-01`, `${year}-12-31`]),
    );
  });

  it("says that it is a sample: site, every article, every invented document, every campaign", () => {
    expect(sampleContent.siteSettings.siteName).toBe("Bản tin Đầm Hà (nội dung mẫu)");
    expect(blockText(sampleContent.siteSettings.about[0] ?? "")).toContain("nội dung mẫu");
    for (const item of articles) {
      expect(item.body.at(-1)).toBe(SAMPLE_LINE);
      expect(item.body.length).toBeGreaterThanOrEqual(6);
    }
    const invented = documents.filter(({ number }) => Number(number) > 900);
    for (const item of invented) expect(item.summary).toContain("văn bản mẫu");
    for (const item of calendars) expect(item.note).toContain("Lịch mẫu");
    for (const item of campaigns) expect(blockText(item.body.at(-1) ?? "")).toContain("mẫu");
  });

  it("names only days of the calendar", () => {
    const days = strings(sampleContent).filter((text) => /^\d{4}-\d{2}-\d{2}$/.test(text));
    expect(days.length).toBeGreaterThan(20);
    for (const day of days) expect(fromIsoDate(day)).not.toBeNull();
  });

  it("is clean NFC text throughout", () => {
    for (const text of strings(sampleContent)) expect(text).toBe(text.normalize("NFC"));
    for (const item of articles) {
      for (const text of [item.title, item.summary, ...item.body.map(blockText)]) {
        expect(cleanLine(text)).toBe(text);
      }
    }
  });
});

describe("references in the sample content", () => {
  it("have keys that are unique within each kind", () => {
    for (const list of [articles, campaigns, categories, documents, files, issuers, pictures]) {
      expect(new Set(keysOf(list)).size).toBe(list.length);
    }
  });

  it("point to what stands before them, so that one pass creates everything", () => {
    for (const [index, issuer] of issuers.entries()) {
      const before = keysOf(issuers.slice(0, index));
      for (const key of [issuer.parent, issuer.successor]) if (key) expect(before).toContain(key);
    }
    for (const [index, item] of documents.entries()) {
      const before = keysOf(documents.slice(0, index));
      expect(keysOf(issuers)).toContain(item.issuer);
      for (const kind of RELATION_KINDS) {
        for (const key of item.relations?.[kind] ?? []) expect(before).toContain(key);
      }
      for (const key of item.attachments ?? []) expect(keysOf(files)).toContain(key);
      for (const link of (item.body ?? []).flatMap(blockLinks)) {
        expect(link.collection).toBe("resolutions");
        expect(before).toContain(link.key);
      }
    }
  });

  it("resolve in campaigns, articles, texts and menus", () => {
    const known = [...keysOf(documents), ...keysOf(campaigns)];
    for (const item of [...campaigns, ...articles]) {
      for (const link of item.body.flatMap(blockLinks)) {
        expect(["resolutions", "campaigns"]).toContain(link.collection);
        expect(known).toContain(link.key);
      }
    }
    for (const item of campaigns) if (item.banner) expect(keysOf(pictures)).toContain(item.banner);
    for (const item of articles) {
      expect(keysOf(categories)).toContain(item.category);
      expect(keysOf(campaigns)).toEqual(expect.arrayContaining(item.campaigns));
      expect(keysOf(documents)).toEqual(expect.arrayContaining(item.documents));
      if (item.hero) expect(keysOf(pictures)).toContain(item.hero.image);
    }
    for (const { attachment } of calendars.flatMap(({ days }) =>
      days.flatMap((day) => day.entries),
    )) {
      if (attachment) expect(keysOf(files)).toContain(attachment);
    }
    for (const { category } of [...navigation.header, ...navigation.footer]) {
      if (category) expect(keysOf(categories)).toContain(category);
    }
  });

  it("use the four usual relations between documents of both families", () => {
    const used = documents.flatMap(({ relations }) => Object.keys(relations ?? {}));
    expect(new Set(used)).toEqual(new Set(["replaces", "amends", "implements", "basedOn"]));
    expect(documents.filter(({ isStub }) => isStub)).toHaveLength(1);
  });

  it("give every page an address of its own", () => {
    expect(new Set(articles.map(({ title }) => toSlug(title))).size).toBe(articles.length);
    expect(categories.map(({ name }) => toSlug(name))).toEqual(keysOf(categories));
    expect(issuers.map(({ name }) => toSlug(name))).toEqual(keysOf(issuers));
  });
});
