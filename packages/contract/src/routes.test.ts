import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  APP_ICON_SIZES,
  DOCUMENT_FACETS,
  FEED_FORMATS,
  isOwned,
  OPEN_DATA_FORMS,
  type Route,
  type RouteName,
  type RouteParams,
  readSegment,
  routeAt,
  routes,
  routesOf,
  segments,
} from "./index.ts";

const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/);
const year = fc.integer({ min: 0, max: 9999 });
const someYear = fc.option(year);
const part = fc.integer({ min: 1, max: 5000 });
const month = fc
  .tuple(fc.integer({ min: 1945, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([of, number]) => `${of}-${String(number).padStart(2, "0")}`);
const week = fc.integer({ min: 1, max: 53 });
const facet = fc.constantFrom(...DOCUMENT_FACETS);
const format = fc.constantFrom(...FEED_FORMATS);
const period = fc.oneof(
  year.map(String),
  fc.constantFrom("khoa-i", "khoa-xv", "khoa-xiv", "khong-ro"),
);
const nothing = fc.constant({});
const hash = fc.stringMatching(/^[0-9a-f]{12}$/);
const filename = slug.map((stem) => `${stem}.pdf`);

const PARAMS: { [Name in RouteName]: fc.Arbitrary<RouteParams[Name]> } = {
  home: nothing,
  about: nothing,
  news: nothing,
  documents: nothing,
  documentFilter: nothing,
  campaigns: nothing,
  currentCalendar: nothing,
  feeds: nothing,
  openData: nothing,
  search: nothing,
  month: fc.record({ month }),
  documentYear: fc.record({ year: someYear }),
  documentYearPart: fc.record({ year: someYear, part }),
  documentFacetList: fc.record({ facet, value: slug }),
  documentFacetListYear: fc.record({ facet, value: slug, year: someYear }),
  article: fc.record({ month, slug }),
  category: fc.record({ slug }),
  categoryYear: fc.record({ slug, year }),
  categoryYearPart: fc.record({ slug, year, part }),
  campaign: fc.record({ slug }),
  campaignPart: fc.record({ slug, part }),
  calendar: fc.record({ year, week }),
  document: fc.record({ issuer: slug, period, type: slug, number: slug }),
  notFound: nothing,
  redirects: nothing,
  robots: nothing,
  sitemap: nothing,
  sitemapPart: fc.record({ name: slug }),
  newsFeed: fc.record({ format }),
  categoryFeed: fc.record({ slug, format }),
  documentFeed: fc.record({ format }),
  documentTypeFeed: fc.record({ type: slug, format }),
  documentIndex: nothing,
  openDocuments: fc.record({ form: fc.constantFrom(...OPEN_DATA_FORMS) }),
  sharePicture: nothing,
  documentSharePicture: fc.record({ issuer: slug, period, type: slug, number: slug }),
  documentTimeline: fc.record({ issuer: slug, period, type: slug, number: slug }),
  emblem: fc.record({ hash }),
  palette: fc.record({ name: slug }),
  favicon: nothing,
  touchIcon: nothing,
  appIcon: fc.record({ size: fc.constantFrom(...APP_ICON_SIZES) }),
  manifest: nothing,
  securityText: nothing,
  calendarFile: fc.record({ year, week }),
  media: fc.record({ hash, filename }),
  download: fc.record({ hash, filename }),
};
const TABLE: { [Name in RouteName]: Route<RouteParams[Name]> } = routes;
const NAMES = Object.keys(routes).filter((name): name is RouteName => name in routes);

/** Addresses of every route, with what they say. */
const places = fc.oneof(...NAMES.map(placesOf));

function placesOf<Name extends RouteName>(name: Name) {
  const { build } = TABLE[name];
  return PARAMS[name].map((params) => ({ name, params: { ...params }, address: build(params) }));
}

/** What looks like an address of the site and may be none. */
const nearlyAddress = fc
  .array(
    fc.oneof(
      fc.constantFrom("tin-tuc", "van-ban", "chuyen-muc", "chu-de", "loai", "loc", "nam-khong-ro"),
      fc.constantFrom("lich-cong-tac", "tuan-48", "tuan-8", "tuan-08", "tuan-54", "lich.ics"),
      fc.constantFrom("2022", "10", "13", "nam-2021", "phan-1", "phan-0", "phan-01", "khoa-xv"),
      fc.constantFrom(`phan-${"9".repeat(40)}`, "rss.xml", "", "..", "%E1%BA", "30A", "\n"),
      fc.string({ unit: "grapheme" }),
    ),
    { maxLength: 7 },
  )
  .chain((names) =>
    fc.constantFrom(`/${names.join("/")}/`, `/${names.join("/")}`, names.join("/")),
  );

describe("the table of routes", () => {
  it("takes apart every address that it makes, into what it was made of", () => {
    fc.assert(
      fc.property(places, ({ name, params, address }) => {
        expect({ address, place: routeAt(address) }).toEqual({ address, place: { name, params } });
      }),
    );
  });

  it("gives no address to two routes", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          places.map(({ address }) => address),
          nearlyAddress,
        ),
        (address) => {
          expect(
            NAMES.filter((name) => routes[name].match(address) !== null).length,
          ).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("makes of what it took apart the same address again, whatever it is given", () => {
    const remake = <Name extends RouteName>(name: Name, address: string) => {
      const { build, match } = TABLE[name];
      const params = match(address);
      return params === null ? address : build(params);
    };
    fc.assert(
      fc.property(nearlyAddress, (address) => {
        for (const name of NAMES) expect(remake(name, address)).toBe(address);
      }),
    );
  });
});

test.each([
  ["/van-ban/loc/", "documentFilter"],
  ["/van-ban/nam-khong-ro/", "documentYear"],
  ["/van-ban/loai/nghi-quyet/", "documentFacetList"],
  ["/van-ban/loai/nghi-quyet/nam-2021/", "documentFacetListYear"],
  ["/van-ban/loai/nghi-quyet/rss.xml", "documentTypeFeed"],
  ["/van-ban/hdnd/2021/nghi-quyet/16/", "document"],
  ["/chu-de/phan-2/", "campaign"],
  ["/chu-de/x/phan-2/", "campaignPart"],
  ["/lich-cong-tac/2026/tuan-08/", "calendar"],
  ["/lich-cong-tac/2026/tuan-08/lich.ics", "calendarFile"],
  ["/van-ban/hdnd/2021/nghi-quyet/16/anh-chia-se.jpg", "documentSharePicture"],
  ["/van-ban/hdnd/2021/nghi-quyet/16/dien-bien.json", "documentTimeline"],
])("%s is of the route %s", (address, name) => {
  expect(routeAt(address)?.name).toBe(name);
});

test.each([
  "/tin-tuc/2022/13/",
  "/tin-tuc/2022/10",
  "/chuyen-muc/x/2022/phan-0/",
  "/chuyen-muc/x/2022/phan-01/",
  `/chu-de/x/phan-${"9".repeat(30)}/`,
  "/van-ban/loai/nghi-quyet/nam-2021/phan-2/",
  "/van-ban/hdnd/2021/nghi-quyet/30A/",
  "/van-ban/theo-loai/nghi-quyet/",
  "/lich-cong-tac/2026/tuan-8/",
  "/lich-cong-tac/2026/tuan-54/",
  "/khong-co/",
  "",
])("%s is of no route", (address) => {
  expect(routeAt(address)).toBeNull();
});

it("tells the pages that always stand, and those that belong to a document", () => {
  expect(routesOf("always")).toContain("search");
  expect(routesOf("always")).not.toContain("month");
  const isDocuments = (address: string) => {
    const place = routeAt(address);
    return place !== null && isOwned(place);
  };
  expect(isDocuments("/chu-de/x/phan-2/")).toBe(true);
  expect(isDocuments("/van-ban/nam-2021/")).toBe(false);
});

it("reads a segment that stands alone", () => {
  expect(readSegment(segments.part, "phan-12")).toBe(12);
  expect(readSegment(segments.part, "phan-012")).toBeUndefined();
  expect(readSegment(segments.documentYear, "khong-ro")).toBeNull();
  expect(readSegment(segments.documentYear, "12")).toBeUndefined();
});
