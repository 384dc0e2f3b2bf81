import { describe, expect, it } from "vitest";
import { foldedKey, wordsOf } from "./words.ts";

const keys = (text: string) => wordsOf(text).map(({ key }) => key);
const plain = (text: string) => keys(text).map(foldedKey).join(" ");

describe("words of a text", () => {
  it.each([
    ["hòa bình", "hoà bình"],
    ["Tỉnh ủy", "tỉnh uỷ"],
    ["Đầm Hà", "ĐẦM HÀ".normalize("NFD")],
    ["kỹ thuật", "kĩ thuật"],
    ["Ðầm Hà", "đầm hà"],
    ["06-NQ/TU", "6 nq tu"],
    ["số 06-NQ/TU", "06NQ/TU"],
  ])("of %j are those of %j", (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  it.each([
    ["Đầm Hà", "dam ha"],
    ["50/NQ-HĐND", "50 nq hdnd"],
    ["Đỗ Thị Ninh Hường", "do thi ninh huong"],
    ["Quyết định số 1826/QĐ-TTg", "quyet dinh 1826 qd ttg"],
  ])("of %j are found as %j", (text, typed) => {
    expect(plain(text)).toBe(plain(typed));
  });

  it("with other accents are other words, and alike without", () => {
    expect(keys("nông")).not.toEqual(keys("nóng"));
    expect(plain("nông")).toBe(plain("nóng"));
  });

  it("know where a sentence begins, and where they stand", () => {
    const words = wordsOf("Xã mới. Thôn số 5");
    expect(words.map(({ opensSentence }) => opensSentence)).toEqual([true, false, true, false]);
    expect(words.at(-1)).toMatchObject({ key: "5", start: 16, end: 17 });
  });
});
