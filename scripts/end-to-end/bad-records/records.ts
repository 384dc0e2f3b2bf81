import fc from "fast-check";
import { anyBody, junk, urls } from "../../../packages/contract/src/rich-text/bodies.testing.ts";

export const COLLECTIONS = [
  "articles",
  "resolutions",
  "campaigns",
  "media",
  "files",
  "categories",
  "issuers",
  "redirects",
] as const;
export type Collection = (typeof COLLECTIONS)[number];
const GLOBALS = ["site-settings", "navigation"] as const;

export type Who = "admin" | "editor" | "writer";

/** One thing that somebody does over REST. Data holds a `Reference` where the identifier of a document belongs. */
export interface BadRecord {
  who: Who;
  does:
    | { kind: "create" | "upload"; collection: Collection }
    | { kind: "change" | "trash" | "delete"; collection: Collection; nth: number }
    | { kind: "set"; global: (typeof GLOBALS)[number] };
  data: Record<string, unknown>;
  /** For an upload. */
  fileName: string;
}

/** The document of a collection that is the `nth` when it is played, counted round. */
interface Reference {
  referTo: Collection;
  nth: number;
}

const text = fc.oneof(
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

const number = fc.oneof(
  fc.constantFrom(-1, 0, -0, 1.5, 2021, 1e21, -1e308, Number.NaN, Infinity, 2 ** 53, "2021", "-7"),
  fc.double(),
  fc.integer(),
);

const date = fc.oneof(
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

const webAddress = fc.oneof(
  urls,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom("https://x.vn/đường dẫn/", "http://[::1]/", "https://a:b@c.vn/", "HTTPS://X.VN"),
);

/** Few, so that they lead round in circles and to each other. */
const oldAddress = fc.integer({ min: 1, max: 5 }).map((n) => `/cu/${n}/`);
const siteAddress = fc.oneof(
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

const to = (...collections: Collection[]) =>
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
const choice = (...values: string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.constant("la") },
  );
const many = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });

/** Mostly what belongs in the field, sometimes what belongs in another. */
const field = (arbitrary: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: fc.oneof(junk, text, date) });
/** Any of these fields, so that most records have some that are right by being absent. */
const some = (fields: Record<string, fc.Arbitrary<unknown>>, required: string[] = []) =>
  fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, field(value)])),
    { requiredKeys: required },
  );

/** Identifiers that generated bodies name, and which collection they are of here. */
const OF_BODIES: Record<string, Collection> = { m1: "media", a1: "articles", a2: "articles" };
const body = fc.tuple(anyBody, fc.nat(200)).map(([value, nth]) => withReferences(value, nth));

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

const status = fc.constantFrom("published", "published", "published", "draft");
const withdrawal = some({ date, explanation: text });
const title = fc.oneof(text, fc.string({ unit: "grapheme-ascii", minLength: 3, maxLength: 30 }));

const FIELDS: Record<Collection, fc.Arbitrary<Record<string, unknown>>> = {
  articles: some(
    {
      _status: status,
      title,
      body,
      summary: text,
      slug: text,
      place: text,
      byline: text,
      source: some({ name: text, url: webAddress }),
      hero: some({ image: to("media"), caption: text, credit: text }),
      resolutions: many(to("resolutions")),
      campaigns: many(to("campaigns")),
      changeNotes: many(some({ date, note: text }, ["note"])),
      withdrawal,
      publishedAt: date,
      category: to("categories"),
      isFeatured: fc.boolean(),
      stage: choice("writing", "inReview", "done"),
      citationOverrides: fc.oneof(
        { weight: 9, arbitrary: fc.constant([]) },
        {
          weight: 1,
          arbitrary: many(some({ action: text, surface: text, document: to("resolutions") })),
        },
      ),
    },
    ["_status", "title", "body"],
  ),
  resolutions: some(
    {
      _status: status,
      symbol: fc.oneof(
        text,
        fc.nat(999).map((n) => `${n}-NQ/TU`),
      ),
      type: choice("nghi-quyet", "chi-thi"),
      number: fc.oneof(text, fc.nat(999).map(String)),
      term: text,
      year: number,
      issuer: to("issuers"),
      summary: text,
      issueDate: date,
      effectDate: date,
      expiryDate: date,
      effectStatus: choice("inForce", "expired"),
      signatory: some({ name: text, title: text }),
      field: text,
      attachments: many(to("files")),
      body,
      sourceUrl: webAddress,
      relations: some({
        replaces: many(to("resolutions")),
        repeals: many(to("resolutions")),
        suspends: many(to("resolutions")),
        amends: many(to("resolutions")),
        corrects: many(to("resolutions")),
        consolidates: many(to("resolutions")),
        implements: many(to("resolutions")),
        basedOn: many(to("resolutions")),
      }),
      aliases: many(some({ alias: text })),
      withdrawal,
      isStub: fc.boolean(),
    },
    ["_status", "symbol", "issuer", "summary"],
  ),
  campaigns: some(
    {
      _status: status,
      year: number,
      kind: text,
      slogan: title,
      occasion: text,
      activeFrom: date,
      activeTo: date,
      anniversary: some({ event: text, from: date, to: date }),
      banner: to("media"),
      body,
      withdrawal,
      slug: text,
    },
    ["_status", "year", "slogan", "activeFrom", "activeTo"],
  ),
  media: some({ alt: text, caption: text, credit: text, focalX: number, focalY: number }, ["alt"]),
  files: some({ title: text }, ["title"]),
  categories: some({ name: title, description: text, order: number, slug: text }, ["name"]),
  issuers: some(
    {
      name: title,
      code: fc.oneof(text, fc.constantFrom("TU", "HĐND", "UBND")),
      family: choice("party", "state"),
      level: choice("central", "province", "district", "commune"),
      parent: to("issuers"),
      successor: to("issuers"),
      validFrom: date,
      validTo: date,
      isLocal: fc.boolean(),
      slug: text,
    },
    ["name", "code", "family", "level"],
  ),
  redirects: some(
    {
      from: siteAddress,
      kind: fc.constantFrom("moved", "moved", "gone"),
      to: fc.oneof(siteAddress, siteAddress, webAddress),
      title: text,
      explanation: text,
    },
    ["from", "kind", "to"],
  ),
};

const menu = many(
  some(
    {
      label: text,
      target: choice("home", "news", "category", "link"),
      category: to("categories"),
      url: fc.oneof(siteAddress, webAddress),
    },
    ["label", "target"],
  ),
);
const SETTINGS: Record<(typeof GLOBALS)[number], fc.Arbitrary<Record<string, unknown>>> = {
  "site-settings": some({
    siteName: text,
    description: text,
    organisation: some({
      name: text,
      parent: text,
      address: text,
      phone: text,
      email: text,
      workingHours: text,
    }),
    responsible: text,
    editor: text,
    licence: text,
    about: body,
    // What the page says from then on is the same for every record after it, so the box is left alone.
    ended: some({ date, message: text, url: webAddress }),
  }),
  navigation: some({ header: menu, footer: menu }),
};

const who = fc.constantFrom<Who>("admin", "admin", "editor", "editor", "editor", "writer");
const fileName = fc.constantFrom(
  "anh.png",
  "Ảnh chụp màn hình 2024-05-06 lúc 07.08.09.png",
  `${"ế".repeat(90)}.png`,
  `${"Nghị quyết về phát triển kinh tế ".repeat(8)}.png`,
  "../../a.png",
  ".png",
  "a\u0000b.png",
  "không đuôi",
  "a.pdf",
  "a/b\\c.png",
  "😀.png",
);
const fields = (collection: Collection) => FIELDS[collection];

/** Collections as often as the newsroom uses them. */
const written = fc.constantFrom<Collection>(
  "articles",
  "articles",
  "articles",
  "articles",
  "resolutions",
  "resolutions",
  "campaigns",
  "categories",
  "issuers",
  "redirects",
  "redirects",
);
const created = written.chain((collection) =>
  record(fc.constant({ kind: "create" as const, collection }), fields(collection)),
);
const changed = fc
  .oneof(written, fc.constantFrom("media" as const, "files" as const))
  .chain((collection) =>
    record(
      fc.record({
        kind: fc.constant("change" as const),
        collection: fc.constant(collection),
        nth: fc.nat(200),
      }),
      // One field at a time leaves the rest as it was, so that it comes as far as the site.
      fields(collection).chain((data) =>
        fc
          .subarray(Object.entries(data), {
            maxLength: Math.min(3, Object.keys(data).length),
          })
          .map(Object.fromEntries),
      ),
    ),
  );
const uploaded = record(
  fc.record({
    kind: fc.constant("upload" as const),
    collection: fc.constantFrom("media" as const, "files" as const),
  }),
  FIELDS.media.chain((media) => FIELDS.files.map((file) => ({ ...media, ...file }))),
);
const set = fc
  .constantFrom(...GLOBALS)
  .chain((global) => record(fc.constant({ kind: "set" as const, global }), SETTINGS[global]));
const removed = record(
  fc.record({
    kind: fc.constantFrom("trash" as const, "delete" as const),
    collection: fc.constantFrom(...COLLECTIONS),
    nth: fc.nat(200),
  }),
  fc.constant({}),
);

function record(
  does: fc.Arbitrary<BadRecord["does"]>,
  data: fc.Arbitrary<Record<string, unknown>>,
): fc.Arbitrary<BadRecord> {
  const anyRecord = fc.record({ who, does, data, fileName, knows: fc.integer({ min: 0, max: 3 }) });
  return anyRecord.map(({ knows, ...given }) => {
    // Most writers know that others publish.
    const isDraft = given.who === "writer" && knows > 0 && "_status" in given.data;
    return isDraft ? { ...given, data: { ...given.data, _status: "draft" } } : given;
  });
}

/** What people and programs may do on a bad day. */
export const badRecord: fc.Arbitrary<BadRecord> = fc.oneof(
  { weight: 10, arbitrary: created },
  { weight: 8, arbitrary: changed },
  { weight: 1, arbitrary: uploaded },
  { weight: 3, arbitrary: set },
  { weight: 3, arbitrary: removed },
);
