import { buildRegistry, findCitations, resolveCitations } from "@bantin/citations";
import { describe, expect, test } from "vitest";
import type { Issuer } from "./issuers.ts";
import { stubPlace } from "./stub-place.ts";

const issuer = (id: string, code: string, name: string, fields: Partial<Issuer> = {}): Issuer => ({
  id,
  slug: id,
  code,
  name,
  family: "state",
  level: "central",
  isLocal: false,
  validFrom: null,
  validTo: null,
  successor: null,
  createdAt: "2022-01-01T00:00:00.000Z",
  ...fields,
});
const own = (level: Issuer["level"]) => ({ level, isLocal: true });
const issuers = [
  issuer("tinh-uy-hai-lam", "TU", "Tỉnh ủy Hải Lam", own("province")),
  issuer("hdnd-tinh-hai-lam", "HĐND", "Hội đồng nhân dân tỉnh Hải Lam", own("province")),
  issuer("hdnd-huyen-song-mo", "HĐND", "HĐND huyện Sông Mơ", own("district")),
  issuer("ubnd-tinh-hai-lam", "UBND", "UBND tỉnh Hải Lam", own("province")),
  issuer("thanh-uy-son-dong", "TU", "Thành ủy Sơn Đông", { level: "province" }),
  issuer("chinh-phu", "CP", "Chính phủ"),
  issuer("quoc-hoi", "QH", "Quốc hội"),
  issuer("uy-ban-thuong-vu-quoc-hoi", "UBTVQH", "Ủy ban Thường vụ Quốc hội"),
  issuer("bo-chinh-tri", "TW", "Bộ Chính trị"),
  issuer("ban-chap-hanh-trung-uong", "TW", "Ban Chấp hành Trung ương"),
];

/** The place of the last citation of a text, on a site that holds nothing. */
function placeIn(text: string, known = issuers) {
  const citations = findCitations(text);
  const verdict = resolveCitations(citations, buildRegistry([], known), {
    articleDate: "2022-10-24",
  }).at(-1);
  return verdict?.kind === "missing" ? stubPlace(verdict.document, known) : null;
}

describe("the place of a document that is cited and not held", () => {
  test.each([
    // The site's own bodies.
    [
      "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy",
      "/van-ban/tinh-uy-hai-lam/2021/nghi-quyet/06/",
    ],
    [
      "Nghị quyết số 06-NQ/TU của Tỉnh ủy khóa XV",
      "/van-ban/tinh-uy-hai-lam/khoa-xv/nghi-quyet/06/",
    ],
    [
      "Nghị quyết số 16/2021/NQ-HĐND của HĐND tỉnh",
      "/van-ban/hdnd-tinh-hai-lam/2021/nghi-quyet/16/",
    ],
    [
      "Quyết định 2345/QĐ-UBND ngày 2/8/2022 của UBND tỉnh",
      "/van-ban/ubnd-tinh-hai-lam/2022/quyet-dinh/2345/",
    ],
    // A short form stands where what it stands for does.
    [
      "Nghị quyết số 06-NQ/TU ngày 15/7/2021. Theo Nghị quyết 06",
      "/van-ban/tinh-uy-hai-lam/2021/nghi-quyet/06/",
    ],
    // Bodies named with their place.
    [
      "Nghị quyết số 8-NQ/TU ngày 1/3/2021 của Thành ủy Sơn Đông",
      "/van-ban/thanh-uy-son-dong/2021/nghi-quyet/08/",
    ],
    [
      "Nghị quyết số 50/NQ-HĐND ngày 1/3/2021 của HĐND tỉnh Hải Lam",
      "/van-ban/hdnd-tinh-hai-lam/2021/nghi-quyet/50/",
    ],
    // Central bodies, by their code and name.
    ["Nghị định 30/2020/NĐ-CP", "/van-ban/chinh-phu/2020/nghi-dinh/30/"],
    ["Nghị quyết 30a/2008/NQ-CP của Chính phủ", "/van-ban/chinh-phu/2008/nghi-quyet/30a/"],
    ["Luật số 72/2025/QH15", "/van-ban/quoc-hoi/2025/luat/72/"],
    [
      "Nghị quyết số 1679/NQ-UBTVQH15",
      "/van-ban/uy-ban-thuong-vu-quoc-hoi/khoa-xv/nghi-quyet/1679/",
    ],
    [
      "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị",
      "/van-ban/bo-chinh-tri/2024/nghi-quyet/57/",
    ],
    // Codes of one body in the country, which nobody here knows yet.
    ["Quyết định số 1826/QĐ-TTg ngày 15/10/2021", "/van-ban/ttg/2021/quyet-dinh/1826/"],
    ["Thông tư 05/2023/TT-BNV", "/van-ban/bnv/2023/thong-tu/05/"],
    ["Chỉ thị số 35-CT/TW ngày 30/5/2019", "/van-ban/tw/2019/chi-thi/35/"],
    ["Chỉ thị số 35-CT/TW ngày 30/5/2019 của Ban Bí thư", "/van-ban/tw/2019/chi-thi/35/"],
  ])("%s: %s", (text, address) => {
    expect(placeIn(text)?.address).toBe(address);
  });

  test.each([
    ["no period", "Nghị quyết số 06-NQ/TU của Tỉnh ủy"],
    ["a body that may be any of two", "Nghị quyết số 50/NQ-HĐND ngày 13/10/2021"],
    ["a body that nobody knows", "Nghị quyết số 05-NQ/TU ngày 1/3/2021 của Tỉnh ủy Nơi Khác"],
    ["a code that many bodies bear", "Nghị quyết số 05-NQ/ĐU ngày 1/3/2021"],
    ["no number", "Nghị quyết Đại hội XIII của Đảng"],
    ["nothing but a number", "Nghị quyết 19"],
  ])("there is none for %s: %s", (_what, text) => {
    expect(placeIn(text)).toBeNull();
  });

  test("remembers where it was before its body was known", () => {
    const ttg = issuer("thu-tuong", "TTg", "Thủ tướng Chính phủ");
    const place = placeIn("Quyết định số 1826/QĐ-TTg ngày 15/10/2021", [...issuers, ttg]);
    expect(place).toMatchObject({
      address: "/van-ban/thu-tuong/2021/quyet-dinh/1826/",
      previous: { address: "/van-ban/ttg/2021/quyet-dinh/1826/", until: ttg.createdAt },
    });
  });
});
