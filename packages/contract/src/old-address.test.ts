import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples } from "./examples/index.ts";
import { pageAddressFault, readTypedAddress, redirect } from "./index.ts";

const SITE = "https://hailam.example";
const read = (typed: string) => readTypedAddress(typed, SITE);
const site = (path: string, query = "") => ({ kind: "site", path, query });

describe("an address of this site, as people give it", () => {
  it.each([
    ["/cu/bai/", "/cu/bai/"],
    ["  /cu/bai ", "/cu/bai/"],
    ["cu/bai", "/cu/bai/"],
    ["/cu//bai///", "/cu/bai/"],
    ["//cu/bai/", "/cu/bai/"],
    ["\\cu\\bai", "/cu/bai/"],
    ["/cu / bai/", "/cu/bai/"],
    ["/cu/index.html", "/cu/"],
    ["/index.html", "/"],
    ["/", "/"],
    ["https://hailam.example", "/"],
    ["https://hailam.example/cu/bai", "/cu/bai/"],
    ["HTTPS://HaiLam.Example/Cu/Bai", "/Cu/Bai/"],
    ["http://www.hailam.example/cu/", "/cu/"],
    ["https://hailam.example:443/cu/", "/cu/"],
    ["hailam.example/cu/", "/cu/"],
    ["//hailam.example/cu/", "/cu/"],
    ["https:/hailam.example/cu", "/cu/"],
    ["https://hailam.example/tin-c%C5%A9/%C4%91%E1%BA%A7m", "/tin-cũ/đầm/"],
    ["/tin%20cu/", "/tin cu/"],
    ["/tin cu/", "/tin cu/"],
    ["/cu%2Fbai", "/cu/bai/"],
    ["／ｃｕ／bai", "/cu/bai/"],
    ["/cu/\u200Bbai", "/cu/bai/"],
    ["/cu/bai/#muc-2", "/cu/bai/"],
    ["/cu/bai/?fbclid=IwAR0&utm_source=zalo#muc", "/cu/bai/"],
    ["/tin/xem.aspx", "/tin/xem.aspx/"],
    ["xem.aspx", "/xem.aspx/"],
    // A scheme that is broken by a space is a name like any other.
    ["java\tscript:alert(1)", "/java script:alert(1)/"],
  ])("%j is %s", (typed, path) => {
    expect(read(typed)).toEqual(site(path));
  });

  it.each([
    ["/tin/xem.aspx?id=12", "?id=12"],
    ["/?p=12&utm_medium=x", "?p=12"],
    ["https://hailam.example/tim-kiem/?q=%C4%91&fbclid=1#a", "?q=%C4%91"],
  ])("%s has the query %s", (typed, query) => {
    expect(read(typed)).toMatchObject({ kind: "site", query });
  });

  it.each([
    ["", "empty"],
    [" \u200B", "empty"],
    ["/giam-100%/", "encoding"],
    ["/%E0%A4%A/", "encoding"],
    ["/100%25/", "encoding"],
    ["javascript:alert(1)", "scheme"],
    ["mailto:vp@hailam.example", "scheme"],
    ["data:text/html,x", "scheme"],
    ["https://", "scheme"],
    ["https://a b/", "scheme"],
  ])("%j cannot be read: %s", (typed, why) => {
    expect(read(typed)).toEqual({ kind: "unreadable", why });
  });
});

it.each([
  ["https://baoquangninh.example/x?a=1#b", "https://baoquangninh.example/x?a=1#b", true],
  ["//example.com/", "https://example.com/", false],
  ["www.example.com/tin", "https://www.example.com/tin", false],
  ["http://hailam.example:8080/x", "http://hailam.example:8080/x", true],
  ["https://hailam.example.evil/x", "https://hailam.example.evil/x", true],
])("%s is of another site", (typed, url, hasScheme) => {
  expect(read(typed)).toMatchObject({ kind: "web", url, hasScheme });
});

describe("a page can stand", () => {
  it.each(["/cu/", "/Cu/bai viet.aspx/", "/đường/", "/a:7;c,d=e&f/", `/${"ế".repeat(85)}/`])(
    "at %s",
    (address) => {
      expect(pageAddressFault(address)).toBeNull();
    },
  );

  it.each([
    ["/", "home"],
    ["/cu", "shape"],
    ["//", "shape"],
    ["/cu//x/", "shape"],
    ["/a?b/", "character"],
    ["/a%b/", "character"],
    ["/*/", "pattern"],
    ["/tin/*/", "pattern"],
    ["/tin/:ten/", "pattern"],
    ["/a:splat/", "pattern"],
    ["/a\\b/", "character"],
    ["/a\u0000/", "character"],
    ["/a\ud800/", "character"],
    ["/a  b/", "character"],
    ["/ a/", "character"],
    ["/e\u0302/", "character"],
    ["/../", "dot"],
    ["/.git/x/", "dot"],
    [`/${"ế".repeat(86)}/`, "longPart"],
    [`/${"a".repeat(256)}/`, "longPart"],
    [`/${"abcd/".repeat(21)}`, "long"],
    [`${`/${"a".repeat(200)}`.repeat(6)}/`, "long"],
    ["/tep/0123456789ab/nghi-quyet.pdf/", "file"],
    ["/media/cu/", "file"],
    ["/media/", "file"],
    ["/_astro/x/", "file"],
    ["/_redirects/cu/", "file"],
    ["/robots.txt/", "file"],
    ["/sitemap.xml/cu/", "file"],
    ["/favicon.svg/", "file"],
    ["/404/", "file"],
    ["/500/", "file"],
    ["/404.html/x/", "file"],
    ["/cu/rss.xml/", "file"],
    ["/cu/index.html/x/", "file"],
    ["/tim-kiem/chi-muc/x/", "file"],
    ["/du-lieu/van-ban.csv/", "file"],
  ])("not at %s: %s", (address, fault) => {
    expect(pageAddressFault(address)).toBe(fault);
  });
});

const piece = fc.oneof(
  fc.constantFrom("cu", "Tin", "đầm", "index.html", "x.aspx", "..", ".", "%2e%2e", "%2F", "%00"),
  fc.constantFrom("?id=1", "#a", "//", "\\", " ", "%", "%E1%BA%BF", "media", "_astro", "ａ", "~"),
  fc.constantFrom("https://", "hailam.example", "www.hailam.example", "example.com", ":80", "@"),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom("a".repeat(300), "ế".repeat(90), "/x".repeat(30)),
);
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(piece, { maxLength: 8 })
    .chain((pieces) => fc.constantFrom(pieces.join("/"), pieces.join(""))),
);

describe("whatever is given", () => {
  it("what is taken is what the contract takes, is read as itself, and has names that a disk takes", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const found = read(typed);
        if (found.kind !== "site" || pageAddressFault(found.path) !== null) return;
        const { path } = found;
        expect(redirect.parse({ ...examples.redirects.gone, from: path }).from).toBe(path);
        expect(read(path)).toEqual(site(path));
        expect(decodeURI(new URL(encodeURI(path), SITE).pathname)).toBe(path);
        for (const name of path.slice(1, -1).split("/")) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
          expect(["", ".", ".."]).not.toContain(name);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
