import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeUrl } from "./safe-url.ts";

describe("safeUrl", () => {
  it.each([
    ["https://quangninh.gov.vn", "https://quangninh.gov.vn/", true],
    ["//quangninh.gov.vn/a", "https://quangninh.gov.vn/a", true],
    ["mailto:toasoan@example.vn", "mailto:toasoan@example.vn", false],
    ["tel:+842033880123", "tel:+842033880123", false],
    ["/van-ban/", "/van-ban/", false],
    ["van-ban/?nam=2021#dau", "/van-ban/?nam=2021#dau", false],
    ["#muc-ket-qua", "#muc-ket-qua", false],
    ["../../etc", "/etc", false],
    [".//ke-xau.vn/a", "/ke-xau.vn/a", false],
    ["\\\\ke-xau.vn", "https://ke-xau.vn/", true],
  ])("%s", (text, href, isExternal) => {
    expect(safeUrl(text)).toEqual({ href, isExternal });
  });

  it("never lets a scheme out that is not allowed, whatever is typed", () => {
    const start = fc.constantFrom("javascript:", "java\tscript:", " data:", "vbscript:", "");
    fc.assert(
      fc.property(start, fc.string({ unit: "binary" }), (scheme, rest) => {
        const url = safeUrl(scheme + rest);
        if (!url) return;
        expect(["http:", "https:", "mailto:", "tel:"]).toContain(
          new URL(url.href, "https://noi-khac.vn/").protocol,
        );
        expect(url.href).not.toMatch(/["<>\s]/);
        if (!url.isExternal) expect(url.href).not.toMatch(/^\/[/\\]/);
      }),
    );
  });
});
