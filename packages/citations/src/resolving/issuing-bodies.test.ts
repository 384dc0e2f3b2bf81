import { describe, expect, it } from "vitest";
import { type LocalIssuer, siteBodies } from "./issuing-bodies.ts";

const body = (id: string, more: Partial<LocalIssuer> = {}): LocalIssuer => ({
  id,
  code: "TU",
  level: "province",
  isLocal: true,
  validTo: null,
  ...more,
});

describe("the site's own bodies", () => {
  it("are those that are marked so, by level and code", () => {
    const issuers = [
      body("tu"),
      body("hu", { code: "HU", level: "district" }),
      body("hn", { isLocal: false }),
    ];
    expect(siteBodies(issuers)).toEqual({ province: { TU: "tu" }, district: { HU: "hu" } });
  });

  it.each([
    ["the one that exists still", [body("new"), body("old", { validTo: "2025-06-30" })], "new"],
    [
      "the one that ended last",
      [body("later", { validTo: "2025-06-30" }), body("old", { validTo: "2008-01-01" })],
      "later",
    ],
  ])("of two with one code on one level are %s", (_which, issuers, expected) => {
    expect(siteBodies(issuers).province?.TU).toBe(expected);
    expect(siteBodies([...issuers].reverse()).province?.TU).toBe(expected);
  });
});
