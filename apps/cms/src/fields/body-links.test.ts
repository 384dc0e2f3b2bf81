import { describe, expect, it } from "vitest";
import { unusableLink } from "./body-links.ts";

const state = (fields: object, type = "link") => ({
  root: {
    type: "root",
    children: [
      {
        type: "list",
        children: [{ type: "listitem", children: [{ type, fields, children: [] }] }],
      },
    ],
  },
});
const custom = (url: unknown) => state({ linkType: "custom", url });

describe("links in the text of a page", () => {
  it.each([
    "https://example.com/a?b=c#d",
    "http://baoquangninh.vn",
    "mailto:vanphong@example.com",
    "tel:02033880000",
    "/van-ban/",
    "/tin-tuc/2022/10/bai/?in=1#y",
    "#muc-2",
  ])("may lead to %s", (url) => {
    expect(unusableLink(custom(url))).toBeNull();
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.com/",
    "\\\\example.com",
    "www.example.com",
    "tin-tuc",
    "",
    "https://",
  ])("may not lead to %j", (url) => {
    expect(unusableLink(custom(url))).toBe(url);
  });

  it("are looked at wherever they stand, also those the editor made by itself", () => {
    expect(unusableLink(state({ url: "javascript:x" }, "autolink"))).toBe("javascript:x");
    expect(unusableLink(custom(null))).toBe("null");
  });

  it("to documents of ours are judged by their identifier, not here", () => {
    const fields = { linkType: "internal", url: "https://", doc: { value: "1" } };
    expect(unusableLink(state(fields))).toBeNull();
    expect(unusableLink(null)).toBeNull();
    expect(unusableLink("text")).toBeNull();
  });
});
