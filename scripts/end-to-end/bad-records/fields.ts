import fc from "fast-check";
import type { CollectionName, GlobalName } from "../../../packages/contract/src/index.ts";
import {
  body,
  choice,
  date,
  many,
  number,
  siteAddress,
  some,
  status,
  text,
  title,
  to,
  webAddress,
  withdrawal,
} from "./values.ts";

const hour = choice("08:00", "8h30", "13:30", "24:00", "07:60");
const entry = some(
  {
    from: hour,
    to: hour,
    what: title,
    place: text,
    chair: text,
    attendees: text,
    attachment: to("files"),
  },
  ["from", "what"],
);
const day = some(
  {
    weekday: choice("monday", "wednesday", "saturday", "sunday"),
    entries: many(entry),
  },
  ["weekday", "entries"],
);

/** What a record of each collection may hold. */
export const FIELDS: Record<CollectionName, fc.Arbitrary<Record<string, unknown>>> = {
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
      stage: choice("writing", "inReview", "returned", "done"),
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
  calendars: some(
    {
      _status: status,
      title: text,
      year: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 2020, max: 2030 }) }, number),
      week: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 53 }) }, number),
      days: many(day),
      note: text,
      withdrawal,
    },
    ["_status", "year", "week", "days"],
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
export const SETTINGS: Record<GlobalName, fc.Arbitrary<Record<string, unknown>>> = {
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
    emblem: to("media"),
    colours: some({ main: text, accent: text }),
    about: body,
    // What the page says from then on is the same for every record after it, so the box is left alone.
    ended: some({ date, message: text, url: webAddress }),
  }),
  navigation: some({ header: menu, footer: menu }),
  "front-page": some({
    top: many(some({ article: to("articles"), until: date })),
    sections: many(to("categories")),
    documents: many(some({ document: to("resolutions"), until: date })),
    notices: many(some({ text, url: fc.oneof(siteAddress, webAddress), until: date }, ["text"])),
    noticeCategory: to("categories"),
    services: many(
      some({ label: text, url: fc.oneof(siteAddress, webAddress), description: text, icon: text }, [
        "label",
        "url",
      ]),
    ),
  }),
};
