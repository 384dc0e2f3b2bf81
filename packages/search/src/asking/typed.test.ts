import { describe, expect, it } from "vitest";
import { isOneLetterOff, readKeystrokes, soundsLike } from "./typed.ts";

describe("keystrokes of Telex and VNI", () => {
  it.each([
    ["nghij quyeets", "nghị quyết"],
    ["noong thoon mowis", "nông thôn mới"],
    ["dduwowfng hoa", "đường hoa"],
    ["dduowngf hoa", "đường hoa"],
    ["chuyeern ddooir soos", "chuyển đổi số"],
    ["hari ddaor", "hải đảo"],
    ["lafng mow", "làng mơ"],
    ["hoaf binhf", "hòa bình"],
    ["uyr ban", "ủy ban"],
    ["nghi5 quye6t1", "nghị quyết"],
    ["d9a6m2 ha2", "đầm hà"],
    ["duong72", "dường"],
    ["nguoi72", "người"],
    ["nha2 va8n ho1a", "nhà văn hóa"],
  ])("%j are read as %j", (typed, read) => {
    expect(readKeystrokes(typed)?.text).toBe(read);
  });

  it.each(["dam ha", "ocop", "06-nq/tu", "qh15", "facebook", "nghị quyết", "thon 5", "rss", ""])(
    "are not seen in %j",
    (typed) => {
      expect(readKeystrokes(typed)).toBeNull();
    },
  );
});

describe("misspelt words", () => {
  it.each([
    ["xu", "su"],
    ["tro", "cho"],
    ["dao", "giao"],
    ["giao", "dao"],
    ["lam", "nam"],
  ])("%j sounds like %j", (typed, meant) => {
    expect(soundsLike(typed)).toContain(meant);
  });

  it.each([
    ["ocob", "ocop", true],
    ["sang", "san", true],
    ["thuo", "thou", true],
    ["phien", "thien", true],
    ["chau", "chim", false],
    ["ab", "ac", false],
  ])("%j and %j are one letter apart: %j", (one, other, expected) => {
    expect(isOneLetterOff(one, other)).toBe(expected);
  });
});
