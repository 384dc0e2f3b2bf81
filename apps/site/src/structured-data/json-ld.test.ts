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
    `<script type="application/ld+json">${jsonLd([{ "@type": "Article", headline }])}</script>`,
  );
  expect(page("script")).toHaveLength(1);
  expect(JSON.parse(page("script").text())).toEqual({
    "@context": "https://schema.org",
    "@type": "Article",
    headline,
  });
});

it("leaves out what is empty", () => {
  const json = jsonLd([
    {
      "@type": "Article",
      headline: undefined,
      citation: [],
      author: { "@type": "Person", name: undefined },
    },
  ]);
  expect(JSON.parse(json)).toEqual({
    "@context": "https://schema.org",
    "@type": "Article",
    author: { "@type": "Person" },
  });
});

it("makes a graph of several", () => {
  const json = jsonLd([
    { "@type": "WebSite", name: "A" },
    { "@type": "Organization", name: "B" },
  ]);
  expect(JSON.parse(json)).toEqual({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "A" },
      { "@type": "Organization", name: "B" },
    ],
  });
});
