import { type Content, Day } from "@bantin/content";
import { describe, expect, it } from "vitest";
import { askAgain, digestOf, questionOf } from "./question.ts";

type Answers = Record<string, (...args: never[]) => unknown>;
const contentOf = (
  answers: Partial<Record<keyof Content, Answers[string]>>,
  others: Answers = {},
) => Object.assign(Object.create(null), answers, others) satisfies Content;

const YESTERDAY = new Day("2022-11-15");
const TODAY = new Day("2022-11-16");

describe("a kept question", () => {
  it("is put with the day of today where it was asked with the day, whatever its name is", () => {
    const question = questionOf("weather", ["mountains", YESTERDAY]);
    const weather = (place: string, { date }: Day) => `${place} on ${date}`;
    const content = contentOf({}, { weather });
    expect(question.args).toBe('["mountains","$today"]');
    expect(askAgain(content, question, TODAY)).toBe(digestOf("mountains on 2022-11-16"));
  });

  it("keeps any other argument, also one that looks like the day", () => {
    const question = questionOf("article", ["2022-11", YESTERDAY.date]);
    const content = contentOf({ article: (_month: string, slug: string) => slug });
    expect(askAgain(content, question, TODAY)).toBe(digestOf(YESTERDAY.date));
  });

  it("is refused with an argument of which nobody can tell whether it is a day", () => {
    expect(() => questionOf("weather", [{ date: YESTERDAY.date }])).toThrow(TypeError);
  });

  it("has no answer when the content does not know it any more", () => {
    expect(askAgain(contentOf({}), questionOf("weather", []), TODAY)).toBeNull();
  });

  it("tells null, absence and other answers apart", () => {
    expect(new Set([null, undefined, "", [], {}, 0].map(digestOf)).size).toBe(6);
  });
});
