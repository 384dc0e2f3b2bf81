import { findCitations } from "@bantin/citations";
import { expect, it } from "vitest";
import { countParts } from "./cited-parts.ts";

const pointedAt = (text: string) => findCitations(text).flatMap(({ pinpoints }) => pinpoints);

it("counts a part once for each article, in the order of the document", () => {
  const parts = countParts([
    pointedAt("Điều 12 và khoản 2 Điều 5 Luật Đất đai; Điều 12 Luật Đất đai"),
    pointedAt("điểm đ khoản 2, khoản 10 Điều 5 Luật Đất đai; Điều 12 Luật Đất đai"),
    pointedAt("Luật Đất đai"),
  ]);
  expect(parts.map(({ anchor, count }) => [anchor, count])).toEqual([
    ["dieu-5-khoan-2", 1],
    ["dieu-5-khoan-2-diem-dd", 1],
    ["dieu-5-khoan-10", 1],
    ["dieu-12", 2],
  ]);
});
