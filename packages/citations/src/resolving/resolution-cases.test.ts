import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bodies, documents } from "../../test/resolution-world.ts";
import { findCitations } from "../find-citations.ts";
import { buildRegistry } from "./registry.ts";
import { resolveCitations, type Verdict } from "./resolve.ts";

interface Case {
  line: number;
  articleDate: string;
  held: string;
  text: string;
  expected: string;
}

function readCases(): Case[] {
  const file = new URL("../../test/resolution-cases.txt", import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((row, index) => {
      if (row.trim() === "" || row.startsWith("#")) return [];
      const [articleDate = "", held = "", text = "", expected = ""] = row
        .split("|")
        .map((cell) => cell.trim());
      return [{ line: index + 1, articleDate, held, text, expected }];
    });
}

function heldIn({ held }: Case) {
  const ids = held.split(" ");
  const unknown = ids.filter((id) => id !== "*" && !documents.some((each) => each.id === id));
  if (unknown.length > 0) throw new Error(`No such document: ${unknown.join(" ")}.`);
  return held === "*" ? documents : documents.filter(({ id }) => ids.includes(id));
}

function inShort(verdict: Verdict | undefined): string {
  switch (verdict?.kind) {
    case "linked":
      return `link ${verdict.document.id}`;
    case "dateDiffers":
      return `date ${verdict.document.id}`;
    case "ambiguous":
      return "ask";
    default:
      return verdict?.kind ?? "no citation";
  }
}

const cases = readCases();

describe("the document that a citation means", () => {
  it("is asked in at least 120 cases", () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
  });

  it.each(cases)("$line: $text, holding $held on $articleDate: $expected", (one) => {
    const { text, articleDate, expected } = one;
    const citations = findCitations(text);
    const registry = buildRegistry(heldIn(one), bodies);
    const verdict = resolveCitations(citations, registry, { articleDate }).at(-1);
    expect(inShort(verdict)).toBe(expected);
  });
});
