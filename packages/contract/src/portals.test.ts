import { expect, test } from "vitest";
import { portalLinks, USUAL_PORTALS } from "./portals.ts";

test("a document is looked for where its family's documents are, by its symbol", () => {
  const hrefs = (family: "party" | "state", words: string) =>
    portalLinks(USUAL_PORTALS, { family, words }).map(({ href }) => href);
  expect(hrefs("party", "06-NQ/TU")).toEqual([
    "https://tulieuvankien.dangcongsan.vn/he-thong-van-ban/van-ban-cua-dang?keyword=06-NQ%2FTU",
  ]);
  const state = hrefs("state", "100/2019/NĐ-CP");
  expect(state).toHaveLength(2);
  for (const href of state) expect(href).toMatch(/=100%2F2019%2FN%C4%90-CP$/);
});

test("a portal of both families, and words that would end an address", () => {
  const portal = { name: "Cổng", family: null, template: "https://cong.example/?q={so-ky-hieu}#x" };
  expect(portalLinks([portal], { family: "party", words: "a&b #?" })).toEqual([
    { name: "Cổng", href: "https://cong.example/?q=a%26b%20%23%3F#x" },
  ]);
});
