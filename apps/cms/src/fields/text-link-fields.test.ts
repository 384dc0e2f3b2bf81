import type { FieldAffectingData, PayloadRequest } from "payload";
import { describe, expect, it } from "vitest";
import { textLinkField } from "./text-link-fields.ts";

/** What the drawer of a link says of an address; true when it takes it. */
function said(url: unknown, beside: object = { linkType: "custom" }): unknown {
  const given: FieldAffectingData = { name: "url", type: "text", required: true };
  const field = textLinkField(given);
  if (!("validate" in field) || typeof field.validate !== "function") return "no validation";
  const req: Pick<PayloadRequest, "t"> = { t: (key) => String(key) };
  return Reflect.apply(field.validate, null, [url, { req, siblingData: beside }]);
}

describe("the address of a link in a text", () => {
  it.each([
    "https://baoquangninh.vn/bài-1",
    "www.quangninh.gov.vn",
    "/tin-tuc/%C4%91/",
    "mailto:vanthu@coquan.gov.vn",
    "tel:0203 3880 001",
    "#ghi-chu-1",
    "#ghi-chu-1-ve",
    "#_ftn1",
  ])("%s is taken", (url) => {
    expect(said(url)).toBe(true);
  });

  it.each(["bài viết cũ", "javascript:alert(1)", "C:\\tai-lieu\\bieu-1.pdf", "#"])(
    "%s is refused with what may stand there",
    (url) => {
      expect(said(url)).toMatch(/^Không thể liên kết tới “.+”\. Hãy ghi https:\/\/…, mailto:/);
    },
  );

  it.each(["", "  ", null, undefined])("%j is asked for", (url) => {
    expect(said(url)).toBe("validation:required");
  });

  it("is not looked at where a document was chosen", () => {
    expect(said("", { linkType: "internal" })).toBe(true);
  });
});
