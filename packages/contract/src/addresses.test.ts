import { describe, expect, test } from "vitest";
import { addresses, documentPeriod, publicationMonth } from "./index.ts";

describe("addresses", () => {
  test("an article stands under the month of its publication in Vietnam", () => {
    const article = { slug: "nam-moi", publishedAt: "2022-12-31T17:30:00.000Z" };
    expect(publicationMonth(article)).toBe("2023-01");
    expect(addresses.article(article)).toBe("/tin-tuc/2023/01/nam-moi/");
  });

  test.each([
    [{ year: 2021, term: "XIV" }, "2021"],
    [{ year: null, term: "XV" }, "khoa-xv"],
    [{ year: null, term: null }, "khong-ro"],
  ])("the period of %j is %s", (parts, period) => {
    expect(documentPeriod(parts)).toBe(period);
  });

  test("a document's address tells issuer, period, type and number, in lower case", () => {
    const document = { type: "nghi-quyet", number: "30A", term: "XV", year: null };
    expect(addresses.document({ ...document, issuerSlug: "tinh-uy" })).toBe(
      "/van-ban/tinh-uy/khoa-xv/nghi-quyet/30a/",
    );
  });

  test.each([
    ["anh.png", "anh.png"],
    ["Nghị quyết 07.PDF", "nghi-quyet-07.pdf"],
    ["Đường làng.final.JPG", "duong-lang-final.jpg"],
    ["../../etc/passwd", "tep.etc-passwd"],
    [".htaccess", "htaccess"],
    ["報告.doc", "5831544a.doc"],
    ["???.pdf", "tep.pdf"],
  ])("the file %s is addressed as %s", (filename, expected) => {
    const part = addresses.media("0123456789ab", filename).split("/").at(-1);
    expect(part).toBe(expected);
  });
});
