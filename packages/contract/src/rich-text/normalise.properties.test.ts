import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBody, anyNode } from "./bodies.testing.ts";
import { normaliseBody } from "./normalise.ts";
import { richText } from "./schema.ts";

/** All letters and digits in order of reading. */
function lettersOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return letters(String(value));
  if (Array.isArray(value)) return value.map(lettersOf).join("");
  if (typeof value !== "object" || value === null) return "";
  if ("type" in value && (value.type === "linebreak" || value.type === "tab")) return "";
  if ("type" in value && (value.type === "upload" || value.type === "horizontalrule")) return "";
  if ("text" in value && typeof value.text === "string") return letters(value.text);
  return "children" in value ? lettersOf(value.children) : "";
}
const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

describe("whatever body is given", () => {
  it("the contract takes what comes out", () => {
    fc.assert(
      fc.property(anyBody, fc.boolean(), (value, pictures) => {
        const { body } = normaliseBody(value, { pictures });
        expect(richText.safeParse(body).error).toBeUndefined();
        expect(body.root.children.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("giving it again changes nothing", () => {
    fc.assert(
      fc.property(anyBody, (value) => {
        const { body } = normaliseBody(value);
        expect(normaliseBody(body)).toEqual({ body, changes: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("no word is lost, and none changes its place, as long as there are no notes", () => {
    const plain = fc
      .array(anyNode)
      .filter((nodes) => !/_ft|ftnt|ghi-chu/.test(JSON.stringify(nodes)));
    fc.assert(
      fc.property(plain, (children) => {
        const { body } = normaliseBody({ root: { children } });
        expect(lettersOf(body.root)).toBe(lettersOf(children));
      }),
      { numRuns: 2000 },
    );
  });
});
