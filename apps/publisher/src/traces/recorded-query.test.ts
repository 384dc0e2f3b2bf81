import { type Content, Day } from "@bantin/content";
import { describe, expect, it } from "vitest";
import { askAgain, digestOf, recordedQueryOf } from "./recorded-query.ts";

type Answers = Record<string, (...args: never[]) => unknown>;
const contentOf = (
  answers: Partial<Record<keyof Content, Answers[string]>>,
  others: Answers = {},
) => Object.assign(Object.create(null), answers, others) satisfies Content;

const YESTERDAY = new Day("2022-11-15");
const TODAY = new Day("2022-11-16");

describe("a kept query", () => {
  it("is put with the day of today where it was asked with the day, whatever its name is", () => {
    const query = recordedQueryOf("weather", ["mountains", YESTERDAY]);
    const weather = (place: string, { date }: Day) => `${place} on ${date}`;
    const content = contentOf({}, { weather });
    expect(query.args).toBe('["mountains","$today"]');
    expect(askAgain(content, query, TODAY)).toBe(digestOf("mountains on 2022-11-16"));
  });

  it("keeps any other argument, also one that looks like the day", () => {
    const query = recordedQueryOf("article", ["2022-11", YESTERDAY.date]);
    const content = contentOf({ article: (_month: string, slug: string) => slug });
    expect(askAgain(content, query, TODAY)).toBe(digestOf(YESTERDAY.date));
  });

  it("is refused with an argument of which nobody can tell whether it is a day", () => {
    expect(() => recordedQueryOf("weather", [{ date: YESTERDAY.date }])).toThrow(TypeError);
  });

  it("has no answer when the content does not know it any more", () => {
    expect(askAgain(contentOf({}), recordedQueryOf("weather", []), TODAY)).toBeNull();
  });

  it("has an equal answer exactly when all entries of its lists are equal", () => {
    const entry = (title: string) => ({ title, body: { paragraphs: [title] } });
    const one = digestOf({ name: "feed", articles: [entry("a"), entry("b")] });
    expect(digestOf({ name: "feed", articles: [entry("a"), entry("b")] })).toBe(one);
    const others = [
      { name: "feed", articles: [entry("a"), entry("c")] },
      { name: "feed", articles: [entry("b"), entry("a")] },
      { name: "feed", articles: [entry("a")] },
      { name: "other", articles: [entry("a"), entry("b")] },
      { name: "feed", articles: [], more: [entry("a"), entry("b")] },
    ];
    expect(new Set([one, ...others.map(digestOf)]).size).toBe(6);
  });

  it("tells null, absence and other answers apart", () => {
    expect(new Set([null, undefined, "", [], {}, 0].map(digestOf)).size).toBe(6);
  });
});
