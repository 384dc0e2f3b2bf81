import { describe, expect, it } from "vitest";
import { canBeOneBody, type Level, likeness, readBodyName } from "./body-names.ts";

describe("a body's name", () => {
  it.each([
    ["Tỉnh ủy Quảng Ninh", "cấp ủy", "tỉnh", ["quảng ninh"]],
    ["Ban Thường vụ Tỉnh uỷ Quảng Ninh", "cấp ủy", "tỉnh", ["quảng ninh"]],
    ["Ban Chấp hành Đảng bộ tỉnh", "cấp ủy", "tỉnh", []],
    ["Thành ủy Hạ Long", "cấp ủy", "thành phố", ["hạ long"]],
    ["Thị ủy Quảng Yên", "cấp ủy", "thị xã", ["quảng yên"]],
    ["Đảng ủy xã Quảng Tân", "cấp ủy", "xã", ["quảng tân"]],
    ["Đảng ủy UBND tỉnh", "đảng ủy ubnd", "tỉnh", []],
    [
      "Đảng ủy các cơ quan Đảng tỉnh Quảng Ninh",
      "đảng ủy các cơ quan đảng",
      "tỉnh",
      ["quảng ninh"],
    ],
    ["Hội đồng nhân dân tỉnh Hải Lam (mẫu)", "hđnd", "tỉnh", ["hải lam"]],
    ["HĐND TP. Bắc Ninh", "hđnd", "thành phố", ["bắc ninh"]],
    ["HĐND xã Tân Lập, huyện Đầm Hà", "hđnd", "xã", ["tân lập", "đầm hà"]],
    ["Chủ tịch Ủy ban nhân dân huyện", "ubnd", "huyện", []],
    ["UBND phường Hoà Bình", "ubnd", "phường", ["hòa bình"]],
    ["Ban Tuyên giáo Huyện ủy Đầm Hà", "ban tuyên giáo cấp ủy", "huyện", ["đầm hà"]],
    ["Sở Nội vụ tỉnh Quảng Ninh", "sở nội vụ", "tỉnh", ["quảng ninh"]],
    ["Liên minh Hợp tác xã tỉnh Quảng Ninh", "liên minh hợp tác xã", "tỉnh", ["quảng ninh"]],
    ["Bộ trưởng Bộ Nội vụ", "bộ nội vụ", null, []],
    ["Hội nghị Trung ương 5", "trung ương", null, []],
    ["Bộ Chính trị, Ban Bí thư Trung ương Đảng", "trung ương", null, []],
  ])("%s: %s, %s, %j", (name, kind, levelWord, places) => {
    expect(readBodyName(name)).toEqual({ kind, levelWord, places });
  });
});

describe("a name in a text and a body", () => {
  it.each([
    ["HĐND huyện Đầm Hà", "HĐND xã Đầm Hà", "commune", "other"],
    ["HĐND thành phố Bắc Ninh", "HĐND tỉnh Bắc Ninh", "province", "other"],
    ["HĐND Đầm Hà", "HĐND xã Đầm Hà", "commune", "placed"],
    ["HĐND xã", "HĐND xã Đầm Hà", "commune", "perhaps"],
    ["HĐND xã Tân Lập", "HĐND xã Tấn Lập", "commune", "other"],
    ["HĐND xã Tân Lập, huyện Đầm Hà", "HĐND xã Tân Lập, huyện Ba Chẽ", "commune", "other"],
    ["Thành ủy Huế", "Thành ủy Huế", "district", "placed"],
    ["Đảng ủy", "Đảng ủy UBND tỉnh Quảng Ninh", "province", "perhaps"],
    ["Đảng ủy xã", "Đảng ủy UBND tỉnh Quảng Ninh", "province", "other"],
    ["Sở Nội vụ Quảng Ninh", "Sở Nội vụ tỉnh Quảng Ninh", "province", "placed"],
    ["Ngân hàng Nhà nước Việt Nam", "Ngân hàng Nhà nước", "central", "placed"],
  ] as const)("%s, %s (%s): %s", (said, body, level, expected) => {
    const of: Level | "central" = level;
    expect(likeness(readBodyName(said), readBodyName(body), of)).toBe(expected);
  });
});

it("keeps two names of a text apart that say different levels or places", () => {
  const canBe = (one: string, other: string) =>
    canBeOneBody(readBodyName(one), readBodyName(other));
  expect(canBe("HĐND tỉnh", "HĐND tỉnh Quảng Ninh")).toBe(true);
  expect(canBe("HĐND", "HĐND huyện")).toBe(true);
  expect(canBe("HĐND huyện", "HĐND xã")).toBe(false);
  expect(canBe("Huyện ủy Đầm Hà", "Huyện ủy Ba Chẽ")).toBe(false);
});
