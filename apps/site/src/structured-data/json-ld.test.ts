import { load } from "cheerio";
import { expect, it } from "vitest";
import { jsonLd } from "./json-ld.ts";

const HOSTILE = [
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "]]>",
  "\u2028\u2029",
  "&lt;",
];

it.each(HOSTILE)("%j stays inside the data and comes back as it was", (headline) => {
  const page = load(
    `<script type="application/ld+json">${jsonLd({ "@type": "X", headline })}</script>`,
  );
  expect(page("script")).toHaveLength(1);
  expect(JSON.parse(page("script").text())).toEqual({
    "@context": "https://schema.org",
    "@type": "X",
    headline,
  });
});

it("leaves out what is not known", () => {
  const json = jsonLd({ "@type": "X", a: null, b: [], c: { "@type": "Y", d: null } });
  expect(JSON.parse(json)).toEqual({
    "@context": "https://schema.org",
    "@type": "X",
    c: { "@type": "Y" },
  });
});
