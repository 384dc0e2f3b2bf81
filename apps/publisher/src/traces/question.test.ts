import type { Content, openContent } from "@bantin/content";
import { describe, expect, it } from "vitest";
import { askAgain, digestOf, questionOf } from "./question.ts";

type Names = keyof ReturnType<typeof openContent>;
const contentOf = (answers: Partial<Record<Names, (...args: never[]) => unknown>>) =>
  Object.assign(Object.create(null), answers) satisfies Content;

describe("a kept question", () => {
  it("is put with the day of today where it was asked with the day", () => {
    const question = questionOf("activeCampaign", ["2022-11-15"], "2022-11-15");
    const content = contentOf({ activeCampaign: (day: string) => `theme of ${day}` });
    expect(question.args).toBe('["$today"]');
    expect(askAgain(content, question, "2022-11-16")).toBe(digestOf("theme of 2022-11-16"));
  });

  it("keeps any other argument, also one that looks like the day", () => {
    const question = questionOf("article", ["2022-11", "2022-11-15"], "2022-11-15");
    const content = contentOf({ article: (_month: string, slug: string) => slug });
    expect(askAgain(content, question, "2022-11-16")).toBe(digestOf("2022-11-15"));
  });

  it("has no answer when the content does not know it any more", () => {
    expect(
      askAgain(contentOf({}), questionOf("weather", [], "2022-11-15"), "2022-11-15"),
    ).toBeNull();
  });

  it("tells null, absence and other answers apart", () => {
    expect(new Set([null, undefined, "", [], {}, 0].map(digestOf)).size).toBe(6);
  });
});
