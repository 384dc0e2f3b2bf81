import { describe, expect, it } from "vitest";
import { budgetOf, type Fetched, weigh } from "./budgets.ts";

const budget = budgetOf("tin-tuc/[year]/[month]/[slug].astro");
const fetched = (path: string, kind: Fetched["kind"], bytes: number): Fetched => ({
  url: `https://bantin.example${path}`,
  kind,
  bytes,
});
const light = [
  fetched("/a/", "html", 6_000),
  fetched("/_astro/site.css", "css", 5_000),
  fetched("/_astro/font.woff2", "font", 40_000),
];

describe("a first visit", () => {
  it("keeps to its budget, whatever the pictures weigh", () => {
    const visit = [...light, fetched("/media/a.webp", "picture", 900_000)];
    expect(weigh("/a/", visit, budget)).toEqual({ checks: 3, findings: [] });
  });

  it.each<[string, Fetched, string]>([
    [
      "heavy in all",
      fetched("/_astro/b.woff2", "font", 9_001),
      "60001 bytes without pictures, 1 more",
    ],
    [
      "heavy in its markup",
      fetched("/_astro/b.css", "css", 9_001),
      "20001 bytes of HTML and CSS, 1 more",
    ],
    ["running a script", fetched("/_astro/a.js", "script", 1), "1 bytes of scripts, 1 more"],
  ])("is told when it is %s", (_case, more, problem) => {
    const told = weigh("/a/", [...light, more], budget).findings.map((finding) => finding.problem);
    expect(told.join("\n")).toContain(problem);
  });

  it("is told what was heavy, the heaviest first", () => {
    const visit = [...light, fetched("/_astro/big.woff2", "font", 50_000)];
    const [finding] = weigh("/a/", visit, budget).findings;
    expect(finding?.page).toBe("/a/");
    expect(finding?.problem).toMatch(/big\.woff2 \(font, 50000\), \/_astro\/font\.woff2/);
  });
});
