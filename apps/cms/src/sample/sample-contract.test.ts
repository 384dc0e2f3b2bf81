import { documentKey, parseSymbol, typeBySlug } from "@bantin/citations";
import {
  article,
  calendar,
  calendarTitle,
  campaign,
  redirect,
  resolution,
  richText,
} from "@bantin/contract";
import { toSlug } from "@bantin/vietnamese";
import { describe, expect, it } from "vitest";
import { type Block, richTextOf } from "../features/importing/to-lexical.ts";
import { sampleContent } from "./sample-content.ts";

const { articles, calendars, campaigns, documents, issuers, redirects } = sampleContent;

const body = (blocks: Block[]) => richTextOf(blocks, (collection, key) => `${collection}:${key}`);
const stamps = { id: "x", createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-01-01T00:00:00Z" };
const published = { ...stamps, _status: "published", withdrawal: {} };
const instant = (day: string) => `${day}T12:00:00.000Z`;

describe("the contract", () => {
  it("accepts every sample article, campaign, calendar and document", () => {
    for (const item of articles) {
      const doc = { ...item, ...published, slug: toSlug(item.title), body: body(item.body) };
      const notes = item.changeNotes?.map((note) => ({ ...note, date: instant(note.date) }));
      article.parse({ ...doc, hero: {}, source: item.source ?? {}, changeNotes: notes });
    }
    for (const item of campaigns) {
      const { from, to } = item.anniversary;
      const anniversary = { ...item.anniversary, from: instant(from), to: instant(to) };
      const active = { activeFrom: instant(item.activeFrom), activeTo: instant(item.activeTo) };
      const doc = { ...item, ...published, ...active, anniversary, slug: item.key };
      campaign.parse({ ...doc, body: body(item.body) });
    }
    for (const item of calendars) {
      const days = item.days.map(({ weekday, entries }) => ({
        weekday,
        entries: entries.map((entry) => ({ ...entry, id: "x" })),
      }));
      calendar.parse({ ...item, ...published, title: calendarTitle(item), days });
    }
    for (const item of documents) {
      const doc = { ...item, ...published, issueDate: instant(item.issueDate), documentKey: "x" };
      const days = { effectDate: null, expiryDate: null, signatory: {}, relations: {} };
      const aliases = item.aliases?.map((alias) => ({ alias }));
      resolution.parse({ ...doc, ...days, aliases, body: item.body && body(item.body) });
    }
  });

  it("accepts every redirect", () => {
    for (const item of redirects) redirect.parse({ ...stamps, ...item });
  });

  it("accepts the body of every text", () => {
    const bodies = [...articles, ...campaigns, ...documents].map((item) => item.body ?? []);
    bodies.push(sampleContent.siteSettings.about);
    for (const blocks of bodies) expect(richText.safeParse(body(blocks)).success).toBe(true);
  });

  it("finds symbol and parts of every document in agreement, and no document twice", () => {
    const identities = documents.map((item) => {
      const type = typeBySlug(item.type);
      const parsed = parseSymbol(item.symbol, { type: type?.word });
      const issuer = issuers.find(({ key }) => key === item.issuer);
      expect(parsed).toMatchObject({
        ok: true,
        symbol: { text: item.symbol, number: item.number, issuerCode: issuer?.code },
      });
      const { number, term, year } = item;
      return documentKey({
        issuer: item.issuer,
        issuerCode: issuer?.code,
        type: type?.word ?? "",
        number,
        term,
        year,
      });
    });
    expect(new Set(identities).size).toBe(documents.length);
  });
});
