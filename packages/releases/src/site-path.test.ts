import { describe, expect, it } from "vitest";
import { parseSitePath } from "./site-path.ts";

describe("a site path", () => {
  it.each([
    ["index.html", ["index.html"]],
    ["tin-tuc/2022/10/đầm-hà/index.html", ["tin-tuc", "2022", "10", "đầm-hà", "index.html"]],
    [".well-known/security.txt", [".well-known", "security.txt"]],
    ["a b/…/..c", ["a b", "…", "..c"]],
    [`${"x".repeat(255)}`, ["x".repeat(255)]],
  ])("%s is taken as it is", (path, names) => {
    expect(parseSitePath(path)).toEqual(names);
  });

  it("keeps the spelling of its letters: composed and decomposed are two names", () => {
    const decomposed = "à".normalize("NFD");
    expect(parseSitePath(decomposed)).toEqual([decomposed]);
    expect(parseSitePath(decomposed)).not.toEqual(parseSitePath("à".normalize("NFC")));
  });

  it.each([
    ["", "empty"],
    ["/etc/passwd", "absolute"],
    ["a//b", "empty"],
    ["a/", "empty"],
    [".", "contains “.”"],
    ["a/./b", "contains “.”"],
    ["../a", "contains “..”"],
    ["a/../../b", "contains “..”"],
    ["a\0b", "control character"],
    ["a\nb", "control character"],
    ["a\\..\\b", "backslash"],
    ["a\ud800", "surrogate"],
    ["x".repeat(256), "255 bytes"],
    ["ầ".repeat(86), "255 bytes"],
    [`${"abcdefgh/".repeat(300)}x`, "2048 bytes"],
    [`${"a/".repeat(24)}a`, "24 names"],
  ])("%j is refused", (path, reason) => {
    expect(() => parseSitePath(path)).toThrow(
      expect.objectContaining({ code: "invalid-path", message: expect.stringContaining(reason) }),
    );
  });
});
