import type { FakeContent } from "@bantin/content/testing";
import { OWNERS, type Owner } from "@bantin/contract";
import { examples, type RawDocument } from "@bantin/contract/examples";
import fc from "fast-check";
import { z } from "zod";
import {
  type Collection,
  keepingRedirects,
  move,
  NAMES,
  type Step,
  slot,
  takeDown,
} from "./history-steps.ts";
import { POISON, POISON_OF_LISTS } from "./poison.ts";

const { articles, resolutions, campaigns, calendars, categories, media, files, issuers } = examples;
/** Now and then one that no contract allows, or that no template can stand. */
const title = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom("Tin một (mẫu)", "Tin hai (mẫu)", "Tin ba & bốn (mẫu)"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("", `Hỏng ${POISON} (mẫu)`, `Hỏng ${POISON_OF_LISTS} (mẫu)`),
  },
);
/** Of the settings, which are on every page: nothing could be told from what shows one of these. */
const siteTitle = fc.constantFrom("Bản tin một (mẫu)", "Bản tin hai (mẫu)", "");
const instant = fc.constantFrom(
  "2022-10-01T00:00:00.000Z",
  "2022-10-31T17:00:00.000Z",
  "2022-11-14T01:00:00.000Z",
  "2023-01-01T00:00:00.000Z",
);
const maybe = (...values: string[]) => fc.constantFrom(null, ...values);

function put(collection: Collection, id: string, fields: Record<string, unknown>): Step {
  return {
    label: `put ${collection}/${id} ${JSON.stringify(fields)}`,
    apply: (content) => content.put(collection, structuredClone({ ...fields, id })),
  };
}

const article = fc
  .record({
    n: slot,
    title,
    // The last is for all slots the same: of two with one address one has to wait.
    slugEnd: fc.constantFrom("a", "a", "a", "b", "b", "b", "chung"),
    publishedAt: instant,
    category: maybe(categories.full.id, categories.minimal.id, "muc-0"),
    image: maybe(media.full.id, media.small.id),
    isFeatured: fc.boolean(),
    campaigns: fc.subarray([campaigns.full.id, "chu-de-0", "chu-de-1"]),
    resolutions: fc.subarray([resolutions.party.id, resolutions.state.id, "van-ban-0"]),
    explanation: maybe("Đăng nhầm (mẫu)."),
    // Documents of this history, of the example site, and one that nobody holds.
    cited: fc.subarray(["90-NQ/HU", "91-NQ/HU", "90/NQ-HĐND", "06-NQ/HU", "77-KH/HU"]),
  })
  .map(({ n, slugEnd, image, explanation, cited, ...fields }) =>
    put("articles", `${NAMES.articles}-${n}`, {
      ...articles.minimal,
      ...fields,
      slug: slugEnd === "chung" ? slugEnd : `tin-${n}-${slugEnd}`,
      body: bodyCiting(cited),
      hero: { ...articles.full.hero, image },
      withdrawal: { date: null, explanation },
    }),
  );

function bodyCiting(symbols: readonly string[]) {
  const texts = [
    "Sáng nay, Huyện ủy họp (mẫu).",
    ...symbols.map((symbol) => `Thực hiện ${symbol}.`),
  ];
  const children = texts.map((text) => ({
    type: "paragraph",
    children: [{ type: "text", text, format: 0, version: 1 }],
  }));
  return { root: { type: "root", children } };
}

const resolution = fc
  .record({
    n: slot,
    summary: title,
    issuer: fc.constantFrom(
      issuers.ended.id,
      issuers.ended.id,
      issuers.provincialCouncil.id,
      "co-quan-0",
    ),
    issueDate: maybe("2021-12-31T17:00:00.000Z", "2022-05-04T17:00:00.000Z"),
    attachments: fc.subarray([files.pdf.id, files.unused.id]),
    replaces: fc.subarray([resolutions.party.id, "van-ban-1"]),
  })
  .map(({ n, replaces, ...fields }) =>
    put("resolutions", `${NAMES.resolutions}-${n}`, {
      ...resolutions.party,
      ...fields,
      number: `9${n}`,
      symbol: null,
      relations: { ...resolutions.party.relations, replaces },
    }),
  );

const day = fc.constantFrom("2022-11-13T17:00:00.000Z", "2022-11-16T17:00:00.000Z");
const campaign = fc
  .record({
    n: slot,
    slogan: title,
    activeFrom: day,
    activeTo: day,
    banner: maybe(media.banner.id),
  })
  .map(({ n, ...fields }) =>
    put("campaigns", `${NAMES.campaigns}-${n}`, {
      ...campaigns.minimal,
      ...fields,
      slug: `chu-de-${n}`,
    }),
  );

/** Weeks in which the days of this history lie: 46 and those about it. */
const calendar = fc
  .record({
    n: slot,
    what: title,
    weekday: fc.constantFrom("monday", "wednesday", "sunday"),
    attachment: maybe(files.pdf.id, files.unused.id),
    explanation: maybe("Nhầm tuần (mẫu)."),
  })
  .map(({ n, what, weekday, attachment, explanation }) =>
    put("calendars", `${NAMES.calendars}-${n}`, {
      ...calendars.minimal,
      week: 46 + n,
      days: [{ weekday, entries: [{ id: `viec-${n}`, from: "08:00", what, attachment }] }],
      withdrawal: { date: null, explanation },
    }),
  );

const category = fc
  .record({ n: slot, name: title, end: fc.constantFrom("", "-moi") })
  .map(({ n, name, end }) =>
    put("categories", `${NAMES.categories}-${n}`, {
      ...categories.minimal,
      name,
      slug: `muc-${n}${end}`,
    }),
  );

/** An issuer that comes and goes, with documents or without. */
const issuer = fc.constantFrom<Step>(
  put("issuers", "co-quan-0", { ...issuers.successor, slug: "co-quan-0", code: "CQ0" }),
  {
    label: "remove issuers/co-quan-0",
    apply(content) {
      if (content.published("issuers").some(({ id }) => id === "co-quan-0")) {
        content.remove("issuers", "co-quan-0");
      }
    },
  },
);

/** A picture whose file nobody has, or has again. */
const picture = fc
  .constantFrom(media.small.url, "/api/media/file/khong-co.png")
  .map((url) => put("media", media.small.id, { ...media.small, url }));

const rename = fc
  .record({ name: title, alt: title, issuer: title, which: fc.constantFrom(0, 1, 2) })
  .map(({ name, alt, issuer, which }) => {
    if (which === 0) return put("categories", categories.full.id, { ...categories.full, name });
    if (which === 1) return put("media", media.small.id, { ...media.small, alt });
    return put("issuers", issuers.ended.id, { ...issuers.ended, name: issuer });
  });

const { siteSettings, navigation } = examples;
const settings = fc
  .record({
    siteName: siteTitle,
    which: fc.constantFrom("full", "minimal", "ended"),
    emblem: maybe(media.small.id, media.banner.id),
    main: maybe("#0b3a75", "#14532d"),
  })
  .map(
    ({ siteName, which, emblem, main }): Step => ({
      label: `settings ${which} ${siteName} ${emblem} ${main}`,
      apply: (content) =>
        content.setGlobal("site-settings", {
          ...siteSettings[which],
          siteName,
          emblem,
          colours: { main, accent: null },
        }),
    }),
  );

const menu = fc.constantFrom("full", "neverSaved").map(
  (which): Step => ({
    label: `navigation ${which}`,
    apply: (content) => content.setGlobal("navigation", navigation[which]),
  }),
);

/** The front page, with choices that end within the days of this history, and of what is not there. */
const until = maybe("2022-11-13T12:00:00.000Z", "2022-11-15T12:00:00.000Z");
const slotOf = (name: string) => slot.map((n) => `${name}-${n}`);
const front = fc
  .record({
    top: fc.array(fc.record({ article: slotOf(NAMES.articles), until }), { maxLength: 4 }),
    sections: fc.subarray([categories.full.id, categories.minimal.id, "muc-0"]),
    documents: fc.array(fc.record({ document: slotOf(NAMES.resolutions), until }), {
      maxLength: 2,
    }),
    notices: fc.array(
      fc.record({ text: siteTitle, url: maybe("/chuyen-muc/muc-0/", "/khong-co/"), until }),
      { maxLength: 2 },
    ),
    noticeCategory: maybe(categories.full.id, "muc-0"),
  })
  .map(
    (fields): Step => ({
      label: `front page ${JSON.stringify(fields)}`,
      apply: (content) => content.setGlobal("front-page", structuredClone(fields)),
    }),
  );

/** A draft, with everything in it that a page could show; no reader may ever see anything of it. */
const draft = slot.map((n) =>
  put("articles", `nhap-${n}`, {
    ...articles.full,
    title: "Bản nháp (mẫu)",
    slug: `nhap-${n}`,
    body: bodyCiting(["90-NQ/HU", "88-KH/HU"]),
    isFeatured: true,
    _status: "draft",
  }),
);

const restart = fc.constant<Step>({ label: "restart", apply: () => {}, restarts: true });

/** Pages that some code cannot make, whatever they show: lists, pages of documents, feeds, and none. */
const UNMAKEABLE = [
  /^\/$/,
  /^\/tin-tuc\/2022\/1\d\/$/,
  /^\/tin-tuc\/.*-a\/$/,
  /^\/van-ban\/.*\/9\d\/$/,
  /^\/(chu-de|chuyen-muc)\//,
  /rss\.xml$/,
  /^\/lich-cong-tac\//,
  /^$/,
];
const deploy = fc.constantFrom(...UNMAKEABLE).map(
  (pages): Step => ({
    label: `deploy code that cannot make ${pages}`,
    apply: () => {},
    deploys: (address) => pages.test(address),
  }),
);

const midnight = fc
  .constantFrom("2021-12-31", "2022-11-13", "2022-11-14", "2022-11-15", "2022-11-17", "2023-03-01")
  .map((today): Step => ({ label: `today ${today}`, apply: () => {}, today }));

const weeks = z.array(z.object({ entries: z.array(z.object({ what: z.unknown() })) }));

/** Of a document the words that histories spoil: of what has a page, and of what is seen only where others show it. */
const WORDS: Record<Owner | "issuers" | "media", (document: RawDocument) => readonly unknown[]> = {
  articles: ({ title, summary }) => [title, summary],
  resolutions: ({ summary }) => [summary],
  campaigns: ({ slogan }) => [slogan],
  calendars: ({ days }) =>
    (weeks.safeParse(days).data ?? []).flatMap(({ entries }) => entries.map(({ what }) => what)),
  categories: ({ name }) => [name],
  issuers: ({ name }) => [name],
  media: ({ alt }) => [alt],
};
const SHOWN_BY_OTHERS = ["issuers", "media"] as const;

/** Ids of what cannot be shown as the CMS has it, as far as histories make that so. */
export function spoiledIds(content: FakeContent): { shown: string[]; perhapsShown: string[] } {
  const isSpoiled = (value: unknown) =>
    typeof value === "string" &&
    (value === "" || value.includes(POISON) || value.includes(POISON_OF_LISTS));
  const spoiled = (name: keyof typeof WORDS) =>
    content
      .published(name)
      .filter((document) => WORDS[name](document).some(isSpoiled))
      .map(({ id }) => id);
  const shown = OWNERS.flatMap(spoiled);
  if (content.global("site-settings").siteName === "") shown.push("site-settings");
  if (JSON.stringify(content.global("front-page")).includes('"text":""')) shown.push("front-page");
  return { shown, perhapsShown: SHOWN_BY_OTHERS.flatMap(spoiled) };
}

/** The edits of each collection that makes pages, and how often each comes. */
const EDITS: Record<Owner, fc.WeightedArbitrary<Step>> = {
  articles: { weight: 6, arbitrary: article },
  resolutions: { weight: 3, arbitrary: resolution },
  campaigns: { weight: 2, arbitrary: campaign },
  calendars: { weight: 2, arbitrary: calendar },
  categories: { weight: 1, arbitrary: category },
};

/** Histories that begin with the example site. */
export const newsroomHistory = (steps: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc
      .oneof(
        ...Object.values(EDITS),
        { weight: 2, arbitrary: rename },
        { weight: 1, arbitrary: issuer },
        { weight: 1, arbitrary: picture },
        { weight: 1, arbitrary: settings },
        { weight: 1, arbitrary: menu },
        { weight: 2, arbitrary: front },
        { weight: 1, arbitrary: draft },
        { weight: 2, arbitrary: move },
        { weight: 1, arbitrary: restart },
        { weight: 1, arbitrary: deploy },
        { weight: 4, arbitrary: takeDown },
        { weight: 2, arbitrary: midnight },
      )
      .map(keepingRedirects),
    { minLength: steps, maxLength: steps },
  );
