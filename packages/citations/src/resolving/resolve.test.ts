import { describe, expect, it } from "vitest";
import { context, registry, registryOfNobody, verdicts } from "../../test/registry.ts";
import { findCitations } from "../find-citations.ts";
import { resolveCitations } from "./resolve.ts";

describe("whole citations", () => {
  it.each([
    ["Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Tỉnh ủy", "linked 06tu"],
    ["Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy", "dateDiffers 06tu"],
    ["Nghị quyết số 06-NQ/TU ngày 09/5/2016 của Tỉnh ủy", "linked 06tu14"],
    ["Nghị quyết số 06-NQ/TU", "linked 06tu"],
    ["Nghị quyết số 06-NQ/TU của Tỉnh ủy khóa XIV", "linked 06tu14"],
    ["Nghị quyết số 06-NQ/TU của Tỉnh ủy Quảng Ninh", "linked 06tu"],
    ["Nghị quyết số 06-NQ/TU của Ban Chấp hành Đảng bộ tỉnh", "linked 06tu"],
    ["Nghị quyết số 06-NQ/TU của Thành ủy Hà Nội", "linked 06hn"],
    ["Nghị quyết số 06-NQ/TU của Tỉnh ủy Bắc Giang", "missing tu:nghi-quyet:06:t?"],
    ["Nghị quyết số 09-NQ/TU của Tỉnh ủy Quảng Ninh", "missing tu-qn:nghi-quyet:09:t?"],
    ["Nghị quyết số 06-NQ/TU của Tỉnh ủy khóa XIII", "missing tu-qn:nghi-quyet:06:t13"],
    ["Nghị quyết số 07-NQ/TU ngày 10/8/2017 của Tỉnh ủy", "dateDiffers 07tu14"],
    ["Nghị quyết số 07-NQ/TU ngày 10/8/2021 của Tỉnh ủy", "ambiguous 07tu14"],
    ["Chỉ thị số 06-CT/TU của Tỉnh ủy", "missing tu-qn:chi-thi:06:t?"],
    ["Nghị quyết số 05-NQ/HU của Huyện ủy", "linked 05hu"],
    ["Quy định số 37-QĐ/TW", "linked 37qđi"],
    ["Quyết định số 37-QĐ/TW", "missing tw:quyet-dinh:37:t?"],
    ["Theo 37-QĐ/TW", "linked 37qđi"],
    ["Nghị quyết số 50/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh", "linked 50qn"],
    ["Nghị quyết số 50/NQ-HĐND của HĐND huyện", "linked 50dh"],
    ["Nghị quyết số 50/NQ-HĐND của HĐND huyện Đầm Hà", "linked 50dh"],
    ["Nghị quyết số 50/NQ-HĐND", "ambiguous 50qn 50dh"],
    ["Nghị quyết số 50/NQ-HĐND ngày 20/12/2021", "linked 50dh"],
    ["Nghị quyết số 16/2021/NQ-HĐND của HĐND tỉnh", "linked 16qn"],
    ["Nghị quyết số 16/NQ-HĐND của HĐND tỉnh", "linked 16qn-thuong"],
    ["Nghị quyết số 16/2022/NQ-HĐND của HĐND tỉnh", "missing hđ-qn:nghi-quyet:16:t?:y2022"],
    ["Quyết định số 88/QĐ-UBND ngày 01/02/2023 của UBND huyện", "linked 88-23"],
    ["Quyết định số 88/QĐ-UBND ngày 03/3/2022 của UBND huyện", "dateDiffers 88-22"],
    ["Quyết định số 88/QĐ-UBND của UBND huyện", "linked 88-22"],
    ["Quyết định số 88/QĐ-UBND của UBND tỉnh", "missing ub-qn:quyet-dinh:88:y?"],
    ["Nghị định số 100/2019/NĐ-CP", "linked 100cp"],
    ["Nghị định số 100/2020/NĐ-CP", "missing cp:nghi-dinh:100:y2020"],
    ["Quyết định số 1719/QĐ-TTg ngày 14/10/2021", "linked 1719"],
    ["Quyết định số 1719/QĐ-TTg ngày 14/10/2023", "ambiguous 1719"],
    ["Luật số 72/2025/QH15", "linked 72qh"],
    ["Nghị quyết số 72/2025/QH15", "missing qh:nghi-quyet:72:t15:y2025"],
  ])("%s: %s", (text, expected) => {
    expect(verdicts(text)).toEqual([expected]);
  });

  it("takes the term in force on the article's day", () => {
    const text = "Nghị quyết số 06-NQ/TU của Tỉnh ủy";
    expect(verdicts(text, { articleDate: "2018-01-01" })).toEqual(["linked 06tu14"]);
    expect(verdicts(text, { articleDate: null })).toEqual(["ambiguous 06tu 06tu14"]);
  });

  it.each([
    "Nghị quyết số 57-NQ/TW của Bộ Chính trị",
    "Nghị quyết 57 của Bộ Chính trị",
    "Nghị quyết 57 của Bộ Chính trị; Nghị quyết 57",
  ])("does not take one that is issued later for %s", (text) => {
    expect(verdicts(text).at(-1)).toBe("ambiguous 57tw");
    expect(verdicts(text, { articleDate: "2025-03-01" }).at(-1)).toBe("linked 57tw");
  });

  it("asks where the site does not say whose TU it is", () => {
    expect(verdicts("Nghị quyết số 06-NQ/TU", {}, registryOfNobody)).toEqual([
      "ambiguous 06tu 06tu14 06hn",
    ]);
  });

  it("takes what a document calls by no name for its own issuer's, or for what it is about", () => {
    const text = "Bãi bỏ Nghị quyết số 50/NQ-HĐND.";
    expect(verdicts(text)).toEqual(["ambiguous 50qn 50dh"]);
    expect(verdicts(text, { author: "hđ-dh" })).toEqual(["linked 50dh"]);
    expect(verdicts(text, { author: "ub-dh" })).toEqual(["ambiguous 50qn 50dh"]);
    expect(verdicts(text, { related: ["06tu", "50qn"] })).toEqual(["linked 50qn"]);
    expect(verdicts(text, { related: ["50dh", "50qn"] })).toEqual(["ambiguous 50qn 50dh"]);
  });

  it("is what the same symbol was before, where the text said more of it", () => {
    const whole = "Nghị quyết số 50/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh.";
    expect(verdicts(`${whole} Theo Nghị quyết số 50/NQ-HĐND`).at(-1)).toBe("linked 50qn");
    const other = "Nghị quyết số 50/NQ-HĐND của HĐND huyện.";
    expect(verdicts(`${whole} ${other} Theo Nghị quyết số 50/NQ-HĐND`).at(-1)).toBe(
      "ambiguous 50qn 50dh",
    );
  });

  it("tells both dates where they differ", () => {
    const citations = findCitations("Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy");
    expect(resolveCitations(citations, registry, context)).toMatchObject([
      { kind: "dateDiffers", citedDate: "2021-07-15", issueDate: "2021-05-17" },
    ]);
  });

  it("tells of a missing document what a form can be prefilled with", () => {
    const citations = findCitations("Chỉ thị số 06-CT/TU ngày 02/3/2021 của Tỉnh ủy");
    expect(resolveCitations(citations, registry, context)).toMatchObject([
      {
        kind: "missing",
        document: {
          type: "Chỉ thị",
          number: "06",
          symbol: "06-CT/TU",
          issuerId: "tu-qn",
          issuer: "Tỉnh ủy",
          issuerCode: "TU",
          date: "2021-03-02",
        },
      },
    ]);
  });
});

describe("short citations", () => {
  it.each([
    ["Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Tỉnh ủy; Nghị quyết 06", "linked 06tu"],
    ["Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy; Nghị quyết 06", "linked 06tu"],
    ["Nghị quyết số 50/NQ-HĐND của HĐND huyện; Nghị quyết 50", "linked 50dh"],
    ["Chỉ thị số 06-CT/TU của Tỉnh ủy; Chỉ thị 06", "missing tu-qn:chi-thi:06:t?"],
    ["Nghị quyết 05 của Huyện ủy", "linked 05hu"],
    ["Nghị quyết 06 của Tỉnh ủy", "ambiguous 06tu 06tu14"],
    ["Nghị quyết 06 của Tỉnh ủy năm 2021", "linked 06tu"],
    ["Nghị quyết 57", "ambiguous 57tw"],
    ["Nghị quyết 19", "ambiguous"],
    ["Nghị quyết 19 của Tỉnh ủy", "missing tu-qn:nghi-quyet:19:t?"],
    ["Nghị định 100/2019 của Chính phủ", "linked 100cp"],
    ["Nghị định 100/2018 của Chính phủ", "ambiguous 100cp"],
  ])("%s: the last is %s", (text, expected) => {
    expect(verdicts(text).at(-1)).toBe(expected);
  });
});

describe("named citations", () => {
  it.each([
    ["Nghị quyết Trung ương 4 khóa XII", "linked tw4"],
    ["Nghị quyết TW 4 (khoá XII)", "linked tw4"],
    ["Nghị quyết Hội nghị Trung ương 4 khóa XII", "linked tw4"],
    ["Nghị quyết Trung ương 4 khóa XI, XII", "linked tw4"],
    ["Nghị quyết Đại hội XIII của Đảng", "linked đh13"],
    ["Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII", "linked đh13"],
    ["Luật Tổ chức chính quyền địa phương năm 2025", "linked 72qh"],
  ])("%s: %s", (text, expected) => {
    expect(verdicts(text).at(-1)).toBe(expected);
  });

  it("are missing when no document goes by the name", () => {
    expect(verdicts("Nghị quyết Trung ương 5 khóa XII")[0]).toMatch(/^missing /);
  });
});
