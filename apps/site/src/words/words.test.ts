import { describe, expect, it } from "vitest";
import { telephoneHref } from "../links/safe-url.ts";
import { daySpan, longDateTimeWithZone, monthWords } from "./dates.ts";
import {
  citationTitle,
  citedInWords,
  documentName,
  partWords,
  statusWordsOf,
  typeWord,
} from "./documents.ts";
import { facetListTitle } from "./facet-lists.ts";
import { fileSizeWords, fileTypeWord } from "./files.ts";
import { creditWords, quoted, sourceWords } from "./phrases.ts";

describe("words for readers", () => {
  it.each([
    ["Đoàn kết", "“Đoàn kết”"],
    ['"Đoàn kết"', "“Đoàn kết”"],
    ["“Đoàn kết”", "“Đoàn kết”"],
    ["Thi đua “dạy tốt, học tốt”", "“Thi đua “dạy tốt, học tốt””"],
    ['"Dạy tốt" và "học tốt"', '“"Dạy tốt" và "học tốt"”'],
  ])("the slogan %s is quoted once", (slogan, expected) => {
    expect(quoted(slogan)).toBe(expected);
  });

  it.each([
    ["Báo Quảng Ninh", "Theo Báo Quảng Ninh"],
    ["Theo Báo Quảng Ninh", "Theo Báo Quảng Ninh"],
    ["Theodore", "Theo Theodore"],
  ])("the source %s", (name, expected) => {
    expect(sourceWords(name)).toBe(expected);
  });

  it.each([
    ["Đoàn Hưng", "Ảnh: Đoàn Hưng"],
    ["Ảnh: Đoàn Hưng", "Ảnh: Đoàn Hưng"],
    ["ảnh tư liệu", "ảnh tư liệu"],
  ])("the credit %s", (credit, expected) => {
    expect(creditWords(credit)).toBe(expected);
  });

  it.each([
    [1, "1 byte"],
    [1023, "1023 byte"],
    [1024, "1 KB"],
    [30_720, "30 KB"],
    [1_048_064, "1 MB"],
    [1_500_000, "1,4 MB"],
    [123_456_789, "117,7 MB"],
  ])("a file of %i bytes is %s", (bytes, expected) => {
    expect(fileSizeWords(bytes)).toBe(expected);
  });

  it.each([
    ["application/pdf", "/tep/a/b.pdf", "PDF"],
    ["application/octet-stream", "/tep/a/b.dwg", "DWG"],
    ["application/octet-stream", "/tep/a/b", "Tệp"],
  ])("a file of type %s at %s is called %s", (mimeType, href, expected) => {
    expect(fileTypeWord(mimeType, href)).toBe(expected);
  });

  it("documents are named by type and symbol, or by number where they have none", () => {
    const document = { type: "nghi-quyet", number: "06", symbol: "06-NQ/TU" };
    expect(documentName(document)).toBe("Nghị quyết số 06-NQ/TU");
    expect(documentName({ ...document, symbol: null })).toBe("Nghị quyết số 06");
    expect(typeWord("loai-la")).toBe("Văn bản");
  });

  it.each([
    ["inForce", false, false, "Về vùng cao (còn hiệu lực)"],
    ["expired", true, false, "Về vùng cao (hết hiệu lực; đã thu hồi)"],
    ["unknown", false, true, "Về vùng cao (chưa có toàn văn)"],
    ["unknown", false, false, "Về vùng cao"],
  ] as const)(
    "a link to a document that is %s, withdrawn: %s, a stub: %s",
    (effectStatus, isWithdrawn, isStub, title) => {
      const dates = { effectDate: null, expiryDate: null };
      const document = { summary: "Về vùng cao", effectStatus, ...dates, isWithdrawn, isStub };
      expect(citationTitle({ document, inForceOn: null, otherDate: null })).toBe(title);
    },
  );

  it.each([
    [{ article: "5", clause: "2", point: "a" }, "Điểm a khoản 2 Điều 5"],
    [{ article: "12a", clause: null, point: null }, "Điều 12a"],
    [{ article: null, clause: "3", point: null }, "Khoản 3"],
  ])("the part %j is called %s", (part, words) => {
    expect(partWords(part)).toBe(words);
  });

  it("the number of a part does not run into the number of articles that cite it", () => {
    const part = { article: "5", clause: null, point: null, count: 1 };
    expect(`${partWords(part)} ${citedInWords(part)}`).toBe("Điều 5 trong 1 tin, bài");
  });

  it("a link from a law's name alone says which version was taken", () => {
    const dates = { effectDate: null, expiryDate: null };
    const state = { effectStatus: "inForce" as const, isWithdrawn: false, isStub: false };
    const document = { summary: "Luật Đất đai", ...dates, ...state };
    expect(citationTitle({ document, inForceOn: "2025-03-03", otherDate: null })).toBe(
      "Luật Đất đai (còn hiệu lực; bản có hiệu lực ngày 3/3/2025)",
    );
  });

  it("a link from a text that gives another date says both", () => {
    const dates = { effectDate: null, expiryDate: null };
    const state = { effectStatus: "unknown" as const, isWithdrawn: false, isStub: false };
    const document = { summary: "Về vùng cao", ...dates, ...state };
    const otherDate = { cited: "2021-07-15", issued: "2021-05-17" };
    expect(citationTitle({ document, inForceOn: null, otherDate })).toBe(
      "Về vùng cao (bài ghi ngày 15/7/2021, văn bản ghi ngày 17/5/2021)",
    );
  });

  it.each([
    ["unknown", null, "2025-12-31", null],
    ["inForce", "2021-07-15", null, "Còn hiệu lực"],
    ["inForce", "2021-07-15", "2025-12-31", "Hết hiệu lực từ 31/12/2025"],
    ["notYetInForce", "2027-01-01", "2030-01-01", "Có hiệu lực từ 1/1/2027"],
    ["notYetInForce", null, null, "Chưa có hiệu lực"],
    ["expired", null, "2025-12-31", "Hết hiệu lực"],
  ] as const)(
    "a document that is %s, with effect from %s to %s, stands thus on any day: %s",
    (effectStatus, effectDate, expiryDate, words) => {
      expect(statusWordsOf({ effectStatus, effectDate, expiryDate })).toBe(words);
    },
  );

  it.each([
    ["loai", "nghi-quyet", null, "Nghị quyết"],
    ["co-quan", "tinh-uy", "Tỉnh ủy Hải Lam", "Văn bản của Tỉnh ủy Hải Lam"],
    ["linh-vuc", "nong-thon", "Nông thôn", "Văn bản lĩnh vực nông thôn"],
    ["linh-vuc", "ocop", "OCOP", "Văn bản lĩnh vực OCOP"],
    ["hieu-luc", "con-hieu-luc", null, "Văn bản còn hiệu lực"],
  ] as const)("the list of documents by %s %s is headed", (facet, value, name, title) => {
    expect(facetListTitle({ facet, value, name })).toBe(title);
  });

  it("dates and months", () => {
    expect(longDateTimeWithZone("2022-10-24T03:32:00.000Z")).toBe(
      "Thứ Hai, ngày 24 tháng 10 năm 2022, 10:32 (giờ Việt Nam)",
    );
    expect(monthWords("2022-01")).toBe("Tháng 1 năm 2022");
    expect(daySpan("1930-02-03", "2020-02-03")).toBe("3/2/1930 – 3/2/2020");
    expect(daySpan("1930-02-03", null)).toBe("3/2/1930");
    expect(daySpan(null, null)).toBeNull();
  });

  it("a day whose hour nobody knows is shown without one", () => {
    expect(longDateTimeWithZone("2022-10-23T17:00:00.000Z")).toBe(
      "Thứ Hai, ngày 24 tháng 10 năm 2022",
    );
  });

  it.each([
    ["0203.3880.123", "tel:02033880123"],
    ["+84 203 388 0123", "tel:+842033880123"],
  ])("the telephone number %s can be dialled", (printed, href) => {
    expect(telephoneHref(printed)).toBe(href);
  });
});
