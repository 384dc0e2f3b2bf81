import { COLLECTION_NAMES, type CollectionName, WEEKDAYS } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import fc from "fast-check";
import type { FakeContent } from "../src/testing/index.ts";
import { bodyOf } from "./lexical.ts";

/** One thing that happens in a newsroom, or a sync. */
export type Step =
  | { kind: "sync" }
  | { kind: "put"; collection: CollectionName; id: string; fields: Record<string, unknown> }
  | { kind: "unpublish" | "remove"; collection: CollectionName; id: string }
  | { kind: "settings"; siteName: string; emblem: string | null }
  /** A menu; one without words cannot be shown. */
  | { kind: "menu"; label: string }
  /** The front page; a service without words cannot be shown. */
  | { kind: "front"; fields: Record<string, unknown> };

/** A step with the time since the one before it. */
export type TimedStep = { step: Step; stepMs: number };

const {
  articles,
  resolutions,
  campaigns,
  calendars,
  categories,
  media,
  files,
  redirects,
  issuers,
} = examples;

/** The fake CMS has no file behind it. */
const NOWHERE = "/api/media/file/khong-co.png";

const slot = fc.integer({ min: 0, max: 5 });
const maybe = <T>(...values: T[]) => fc.constantFrom(null, ...values);
const someOf = (...ids: string[]) => fc.subarray(ids);
const words = ["Tin một (mẫu)", "Tin hai (mẫu)", "Tin ba (mẫu)"];
/** Now and then there is none, which no contract allows. */
const title = fc.constantFrom(...words, ...words, "");
const day = fc.constantFrom(
  "2021-12-31T17:00:00.000Z",
  "2022-05-04T17:00:00.000Z",
  "2022-12-30T17:00:00.000Z",
);
const withdrawal = fc.record({ date: fc.constant(null), explanation: maybe("Nhầm (mẫu).") });

/** Ways of citing the documents of the slots, which come and go, and some that never come. */
const sentence = fc.constantFrom(
  "Thực hiện Nghị quyết số 90/NQ-HĐND của HĐND tỉnh.",
  "Thực hiện Nghị quyết số 91/NQ-HĐND ngày 5/5/2022 của HĐND tỉnh.",
  "Nghị quyết số 91-NQ/HU năm 2022 của Huyện ủy.",
  "Nghị quyết 91 của Huyện ủy.",
  "Nghị quyết 91 đi vào cuộc sống.",
  "Nghị quyết số 07-NQ/TU.",
  "Quyết định số 1826/QĐ-TTg ngày 15/10/2021.",
  "Không có gì.",
);

const article = fc.record({
  title,
  body: fc.array(sentence, { maxLength: 3 }).map((sentences) => bodyOf(...sentences)),
  // The last is for all slots the same: then two have one address, and one of them has to wait.
  slug: fc.constantFrom("a", "a", "b", "b", "chung"),
  publishedAt: fc.constantFrom(
    "2022-10-01T00:00:00.000Z",
    "2022-10-31T17:00:00.000Z",
    "2023-01-01T00:00:00.000Z",
  ),
  category: maybe(categories.full.id, categories.minimal.id, "gone"),
  hero: fc.record({ image: maybe(media.full.id, media.small.id, media.unused.id) }),
  campaigns: someOf(campaigns.full.id, campaigns.minimal.id, "campaign-0"),
  resolutions: someOf(resolutions.party.id, resolutions.state.id, "resolution-0", "gone"),
  isFeatured: fc.boolean(),
  withdrawal,
});

const resolution = fc.record({
  summary: fc.oneof(title, sentence),
  issuer: fc.constantFrom(issuers.ended.id, issuers.provincialCouncil.id, "issuer-0", "issuer-1"),
  number: fc.constantFrom(null, null, null, "90"),
  issueDate: fc.option(day),
  year: maybe(2019, 2022),
  attachments: someOf(files.pdf.id, files.unused.id),
  relations: fc.record({
    replaces: someOf(resolutions.party.id, "resolution-1"),
    repeals: someOf(resolutions.party.id),
    basedOn: someOf(resolutions.state.id, "resolution-2"),
  }),
});

const campaign = fc.record({
  slogan: title,
  activeFrom: day,
  activeTo: day,
  banner: maybe(media.banner.id),
  withdrawal,
});

const calendar = fc.record({
  note: maybe("Lịch này thay cho giấy mời (mẫu)."),
  days: fc.uniqueArray(
    fc.record({
      weekday: fc.constantFrom(...WEEKDAYS),
      entries: fc.array(
        fc.record({
          id: fc.constantFrom("a", "b"),
          from: fc.constantFrom("07:30", "14:00"),
          what: title,
          attachment: maybe(files.pdf.id, files.unused.id, "gone"),
        }),
        { maxLength: 2 },
      ),
    }),
    { selector: ({ weekday }) => weekday, maxLength: 3 },
  ),
  withdrawal,
});

/** The edits of each collection, and how often each comes. */
const EDITS: Record<CollectionName, fc.WeightedArbitrary<Step>> = {
  articles: {
    weight: 4,
    arbitrary: fc.tuple(slot, article).map(([n, { slug, ...fields }]) =>
      putStep("articles", `article-${n}`, {
        ...articles.minimal,
        ...fields,
        slug: slug === "chung" ? slug : `tin-${n}-${slug}`,
      }),
    ),
  },
  resolutions: {
    weight: 2,
    arbitrary: fc.tuple(slot, resolution).map(([n, fields]) =>
      putStep("resolutions", `resolution-${n}`, {
        ...resolutions.party,
        ...fields,
        number: fields.number ?? `9${n}`,
        symbol: fields.issuer === issuers.ended.id ? `9${n}-NQ/HU` : `9${n}/NQ-HĐND`,
      }),
    ),
  },
  campaigns: {
    weight: 1,
    arbitrary: fc.tuple(slot, campaign).map(([n, fields]) =>
      putStep("campaigns", `campaign-${n}`, {
        ...campaigns.minimal,
        ...fields,
        slug: `chu-de-${n}`,
      }),
    ),
  },
  calendars: {
    weight: 1,
    // The slots are weeks about the days that are asked for.
    arbitrary: fc
      .tuple(slot, calendar)
      .map(([n, fields]) =>
        putStep("calendars", `calendar-${n}`, { ...calendars.minimal, ...fields, week: 17 + n }),
      ),
  },
  categories: {
    weight: 1,
    arbitrary: fc.tuple(slot, title).map(([n, name]) =>
      putStep("categories", `category-${n}`, {
        ...categories.minimal,
        name,
        slug: `muc-${n}`,
      }),
    ),
  },
  redirects: {
    weight: 1,
    arbitrary: fc.tuple(slot, title).map(([n, words]) =>
      putStep("redirects", `redirect-${n}`, {
        ...redirects.gone,
        title: words,
        from: n < 4 ? `/tin-tuc/2022/10/tin-${n}-a/` : "/van-ban/ttg/2021/quyet-dinh/1826/",
      }),
    ),
  },
  media: {
    weight: 1,
    arbitrary: fc
      .record({ alt: title, url: fc.constantFrom(media.small.url, NOWHERE), which: fc.boolean() })
      .map(({ alt, url, which }) => {
        const { id, ...fields } = which ? media.small : media.unused;
        return putStep("media", id, { ...fields, alt, url });
      }),
  },
  files: {
    weight: 1,
    arbitrary: fc.tuple(title, fc.boolean()).map(([words, which]) => {
      const { id, ...fields } = which ? files.pdf : files.unused;
      return putStep("files", id, { ...fields, title: words });
    }),
  },
  issuers: {
    weight: 2,
    arbitrary: fc.oneof(
      fc
        .record({ n: fc.constantFrom(0, 1), slug: fc.constantFrom("co-quan-0", "co-quan-1") })
        .map(({ n, slug }) =>
          putStep("issuers", `issuer-${n}`, { ...issuers.successor, slug, code: `CQ${n}` }),
        ),
      fc
        .record({ name: title, isLocal: fc.boolean() })
        .map((fields) => putStep("issuers", issuers.ended.id, { ...issuers.ended, ...fields })),
    ),
  },
};
const put = fc.oneof(...Object.values(EDITS));

/** Choices of what the slots hold, of what never was, and of what comes and goes; some end on days that are asked for. */
const until = maybe("2022-01-01T12:00:00.000Z", "2022-05-05T12:00:00.000Z");
const front = fc
  .record({
    top: fc.array(
      fc.record({ article: fc.oneof(ofSlot("article"), fc.constant(articles.full.id)), until }),
      { maxLength: 4 },
    ),
    sections: fc.subarray([categories.full.id, "category-0", "category-1", "khong-co"]),
    documents: fc.array(fc.record({ document: ofSlot("resolution"), until }), { maxLength: 2 }),
    notices: fc.array(fc.record({ text: fc.constantFrom(...words), until }), { maxLength: 2 }),
    noticeCategory: maybe("category-0", categories.full.id),
    services: fc.array(
      fc.record({ label: title, url: fc.constantFrom("/chuyen-muc/muc-0/", "/gioi-thieu/") }),
      { maxLength: 1 },
    ),
  })
  .map((fields): Step => ({ kind: "front", fields }));

function putStep(collection: CollectionName, id: string, fields: Record<string, unknown>): Step {
  return { kind: "put", collection, id, fields: { ...fields, id } };
}

/** What is taken down: of the example site, and of what these histories add. */
const TARGETS: Record<CollectionName, fc.Arbitrary<string>> = {
  articles: fc.oneof(
    fc.constantFrom(articles.full.id, articles.partyBuilding.id),
    ofSlot("article"),
  ),
  resolutions: fc.oneof(fc.constant(resolutions.party.id), ofSlot("resolution")),
  campaigns: fc.oneof(fc.constant(campaigns.full.id), ofSlot("campaign")),
  calendars: fc.oneof(fc.constant(calendars.full.id), ofSlot("calendar")),
  categories: fc.oneof(fc.constant(categories.full.id), ofSlot("category")),
  redirects: fc.oneof(fc.constant(redirects.moved.id), ofSlot("redirect")),
  media: fc.constantFrom(media.small.id, media.full.id),
  files: fc.constantFrom(files.pdf.id),
  issuers: fc.constantFrom(issuers.ended.id, "issuer-0", "issuer-1"),
};

function ofSlot(name: string): fc.Arbitrary<string> {
  return slot.map((n) => `${name}-${n}`);
}

const target = fc
  .constantFrom(...COLLECTION_NAMES)
  .chain((collection) =>
    TARGETS[collection].map((id): [CollectionName, string] => [collection, id]),
  );
const takeDown = fc
  .tuple(fc.constantFrom("unpublish", "remove"), target)
  .map(([kind, [collection, id]]): Step => ({ kind, collection, id }));

/** Histories of edits with syncs in between. Several edits may share one millisecond. */
export const editHistory: fc.Arbitrary<TimedStep[]> = fc.array(
  fc.record({
    step: fc.oneof(
      { weight: 6, arbitrary: put },
      { weight: 3, arbitrary: takeDown },
      { weight: 3, arbitrary: fc.constant<Step>({ kind: "sync" }) },
      fc
        .record({ siteName: title, emblem: maybe(media.small.id, media.unused.id) })
        .map((fields): Step => ({ kind: "settings", ...fields })),
      title.map((label): Step => ({ kind: "menu", label })),
      front,
    ),
    stepMs: fc.constantFrom(0, 0, 1, 1_000, 100_000),
  }),
  { minLength: 1, maxLength: 25 },
);

/** Does a step to the content; a sync is the caller's. */
export function applyStep(content: FakeContent, step: Step): void {
  if (step.kind === "put")
    content.put(step.collection, { ...structuredClone(step.fields), id: step.id });
  if (step.kind === "settings") {
    const { siteName, emblem } = step;
    content.setGlobal("site-settings", { ...examples.siteSettings.full, siteName, emblem });
  }
  if (step.kind === "menu") {
    const { label } = step;
    content.setGlobal("navigation", { header: [{ label, target: "home" }], footer: [] });
  }
  if (step.kind === "front") content.setGlobal("front-page", structuredClone(step.fields));
  if (step.kind !== "unpublish" && step.kind !== "remove") return;
  const isThere = content.published(step.collection).some(({ id }) => id === step.id);
  if (isThere) content[step.kind](step.collection, step.id);
}
