import { article, resolution } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import { expect, test } from "vitest";
import { articles } from "./articles.ts";
import { resolutions } from "./resolutions.ts";

test("an article refers to its pictures, links, campaigns and documents, in its own order", () => {
  const edges = articles.edges(article.parse(examples.articles.full));
  expect(edges.map(({ kind, to }) => `${kind} ${to}`)).toEqual([
    "medium media",
    "medium media",
    "link resolutions",
    "link articles",
    "link campaigns",
    "campaign campaigns",
    "resolution resolutions",
    "resolution resolutions",
  ]);
});

test("a document refers to its files and to other documents by kind", () => {
  const edges = resolutions.edges(resolution.parse(examples.resolutions.party));
  expect(edges.map(({ kind }) => kind)).toEqual(["file", "replaces"]);
});

test("what is named twice counts once", () => {
  const raw = { ...examples.articles.minimal, campaigns: ["c", "c"] };
  expect(articles.edges(article.parse(raw))).toHaveLength(1);
});

test("links and pictures inside lists are found", () => {
  const text = { type: "text", text: "x" };
  const doc = { relationTo: "articles", value: "deep" };
  const link = { type: "link", fields: { linkType: "internal", doc }, children: [text] };
  const inner = {
    type: "list",
    listType: "number",
    children: [{ type: "listitem", children: [link] }],
  };
  const list = {
    type: "list",
    listType: "bullet",
    children: [{ type: "listitem", children: [inner] }],
  };
  const body = { root: { type: "root", children: [list] } };
  const edges = articles.edges(article.parse({ ...examples.articles.minimal, body }));
  expect(edges).toEqual([{ kind: "link", to: "articles", id: "deep" }]);
});
