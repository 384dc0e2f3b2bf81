import fc from "fast-check";
import type { CollectionName } from "../../../packages/contract/src/index.ts";
import { anyBody, junk, urls } from "../../../packages/contract/src/rich-text/bodies.testing.ts";

/** The document of a collection that is the `nth` when it is played, counted round. */
interface Reference {
  referTo: CollectionName;
  nth: number;
}

export const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "\u0000",
      "\u0007chuông",
      "\uD83C",
      "\uFFFE\uFFFF",
      "Tin \u202Eđảo\u202C chiều",
      "\u200B\u2060",
      "Tin\u2028hai\u2029dòng",
      "Xã Đầm Hà".normalize("NFD"),
      "👩‍👩‍👧‍👦🇻🇳🏳️‍🌈",
      "<script>alert(1)</script>",
      "<b>đậm</b> & &amp; ]]> --> '\"",
      "../../../etc/passwd",
      "{{ 7 * 7 }} {% x %} %00",
      "null",
      "a".repeat(6_000),
      "Nghị quyết về xây dựng nông thôn mới ".repeat(200),
      "06-NQ/TU",
      "Nghị quyết số 99/2099/NQ-HĐND ngày 31/02/2099",
    ),
  },
);

export const number = fc.oneof(
  fc.constantFrom(-1, 0, -0, 1.5, 2021, 1e21, -1e308, Number.NaN, Infinity, 2 ** 53, "2021", "-7"),
  fc.double(),
  fc.integer(),
);

export const date = fc.oneof(
  {
    weight: 14,
    arbitrary: fc
      .date({ min: new Date("1930-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((value) => value.toISOString()),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "0001-01-01T00:00:00.000Z",
      "1899-12-31T17:00:00.000Z",
      "1975-06-12T16:00:00.000Z",
      "2202-01-01T00:00:00.000Z",
      "9999-12-31T23:59:59.999Z",
      "+010000-01-01T00:00:00.000Z",
      "-000001-01-01T00:00:00.000Z",
      "2021-02-30",
      "15/7/2021",
      "31/6/2021",
      "hôm qua",
      "",
      0,
      1e15,
      -1e16,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.date({ noInvalidDate: true }).map((value) => value.toISOString()),
  },
);

export const webAddress = fc.oneof(
  urls,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom("https://x.vn/đường dẫn/", "http://[::1]/", "https://a:b@c.vn/", "HTTPS://X.VN"),
);

/** Few, so that they lead round in circles and to each other. */
const oldAddress = fc.integer({ min: 1, max: 5 }).map((n) => `/cu/${n}/`);
export const siteAddress = fc.oneof(
  { weight: 3, arbitrary: oldAddress },
  { weight: 1, arbitrary: fc.webPath() },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "/",
      "/tin-tuc/",
      "/van-ban/",
      "/gioi-thieu/",
      "/tim-kiem/",
      "/tin-tuc/rss.xml",
      "/robots.txt",
      "/index.html",
      "/404.html",
      "/cu/1/index.html",
      "/cu/1",
      "cu/1/",
      "/CU/Hoa/",
      "/cu/một đường/",
      "/cu/%C4%91%C6%B0%E1%BB%9Dng/",
      "/cu/%00/",
      "/cu/%2e%2e/%2F/",
      "/cu/%zz/",
      "/../cu/",
      "/.well-known/x/",
      "//x.vn/",
      "/cu/1/?a=b#c",
      "/cu/\\/",
      "/cu/\u0000/",
      "/cu/\uD83C/",
      "/cu/{a}$1;/",
      `/cu/${"a".repeat(300)}/`,
      `/cu/${"đường-".repeat(60)}/`,
      `/${"cu/".repeat(200)}`,
      "https://bantin.example/cu/2/",
    ),
  },
);

export const to = (...collections: CollectionName[]) =>
  fc.oneof(
    {
      weight: 20,
      arbitrary: fc
        .record({ referTo: fc.constantFrom(...collections), nth: fc.nat(200) })
        .map((reference): Reference => reference),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("", 0, 7, "khong-co", "0198c0de-0000-7000-8000-000000000000"),
    },
  );
/** One of a list, rarely something that is none of them. */
export const choice = (...values: string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.constant("la") },
  );
export const many = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });

/** Mostly what belongs in the field, sometimes what belongs in another. */
const field = (arbitrary: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: fc.oneof(junk, text, date) });
/** Any of these fields, so that most records have some that are right by being absent. */
export const some = (fields: Record<string, fc.Arbitrary<unknown>>, required: string[] = []) =>
  fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, field(value)])),
    { requiredKeys: required },
  );

/** Identifiers that generated bodies name, and which collection they are of here. */
const OF_BODIES: Record<string, CollectionName> = { m1: "media", a1: "articles", a2: "articles" };
export const body = fc
  .tuple(anyBody, fc.nat(200))
  .map(([value, nth]) => withReferences(value, nth));

function withReferences(value: unknown, nth: number): unknown {
  if (typeof value === "string") {
    const referTo = Object.hasOwn(OF_BODIES, value) ? OF_BODIES[value] : undefined;
    return referTo ? { referTo, nth } : value;
  }
  if (Array.isArray(value)) return value.map((part) => withReferences(part, nth));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withReferences(part, nth)]),
  );
}

export const status = fc.constantFrom("published", "published", "published", "draft");
export const withdrawal = some({ date, explanation: text });
export const title = fc.oneof(
  text,
  fc.string({ unit: "grapheme-ascii", minLength: 3, maxLength: 30 }),
);
