import { findCitations, resolveCitations } from "@bantin/citations";
import { describe, expect, it } from "vitest";
import { archive, issuers } from "./archive.testing.ts";
import { prefillOf } from "./prefill.ts";

/** The form that a text's only missing mention opens. */
function form(text: string) {
  const citations = findCitations(text);
  const context = { articleDate: "2022-10-24" };
  const [verdict] = resolveCitations(citations, archive.holdings.all, context);
  if (verdict?.kind !== "missing") throw new Error(`Not missing: ${text}`);
  return prefillOf(verdict.document, citations[0]?.surface ?? "", issuers);
}

describe("the form of a document that a mention misses", () => {
  it.each([
    [
      "Chỉ thị số 08-CT/TU ngày 02/3/2021 của Tỉnh ủy",
      {
        symbol: "08-CT/TU",
        type: "chi-thi",
        number: "08",
        issuer: "tu",
        issueDate: "2021-03-02T12:00:00.000Z",
      },
    ],
    [
      "Nghị quyết số 12-NQ/TU của Tỉnh ủy khóa XIV",
      { symbol: "12-NQ/TU", type: "nghi-quyet", number: "12", issuer: "tu", term: "XIV" },
    ],
    [
      "Nghị định số 45/2020/NĐ-CP của Chính phủ",
      { symbol: "45/2020/NĐ-CP", type: "nghi-dinh", number: "45", issuer: "cp", year: 2020 },
    ],
    [
      "Nghị quyết số 57-NQ/TW của Bộ Chính trị",
      { symbol: "57-NQ/TW", type: "nghi-quyet", number: "57", issuer: "bct" },
    ],
    // Two bodies bear the code, and the mention does not say which.
    ["Nghị quyết số 57-NQ/TW", { symbol: "57-NQ/TW", type: "nghi-quyet", number: "57" }],
    [
      "Nghị quyết số 16/2021/NQ-HĐND của HĐND tỉnh Quảng Ninh",
      { symbol: "16/2021/NQ-HĐND", type: "nghi-quyet", number: "16", issuer: "hdnd", year: 2021 },
    ],
    // Another province's, which the only TU held here is not.
    [
      "Nghị quyết số 09-NQ/TU của Thành ủy Hà Nội",
      { symbol: "09-NQ/TU", type: "nghi-quyet", number: "09" },
    ],
    ["Nghị quyết 21 của Tỉnh ủy", { type: "nghi-quyet", number: "21", issuer: "tu" }],
    [
      "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII",
      {
        type: "nghi-quyet",
        term: "XIII",
        aliases: [{ alias: "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII" }],
      },
    ],
  ])("%s", (text, expected) => {
    expect(form(text)).toEqual(expected);
  });
});
