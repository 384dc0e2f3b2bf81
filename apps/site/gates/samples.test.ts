import { expect, it } from "vitest";
import type { BuiltPage } from "./built-site.ts";
import { samplePages } from "./samples.ts";

const page = (address: string, html: string, route = "a.astro"): BuiltPage => ({
  address,
  file: `${address}index.html`,
  html,
  type: { route, matches: /./ },
});

it("takes the fewest pages of a route that show all its elements, classes and attributes", () => {
  const pages = [
    page("/1/", "<p>"),
    page("/2/", '<p class="a b"><a href="/">'),
    page("/3/", '<p class="a">'),
    page("/4/", "<aside>"),
    page("/5/", "<p>", "b.astro"),
  ];
  expect(samplePages(pages).map(({ address }) => address)).toEqual(["/2/", "/4/", "/5/"]);
});
