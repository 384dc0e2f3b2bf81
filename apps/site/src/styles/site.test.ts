import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("every style sheet is part of the one that pages load", () => {
  const site = readFileSync(`${import.meta.dirname}/site.css`, "utf8");
  const named = Array.from(site.matchAll(/@import "\.\/(.+?)";/g), ([, name]) => name);
  const there = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".css"));
  expect(named.toSorted()).toEqual(there.filter((name) => name !== "site.css").toSorted());
});
