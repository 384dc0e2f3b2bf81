import type { FakeContent } from "@bantin/content/testing";
import { examples } from "@bantin/contract/examples";
import fc from "fast-check";

/** One thing that happens in a newsroom. Each does something to the content, or moves the day. */
export interface Step {
  /** What a failure shows. */
  label: string;
  apply(content: FakeContent): void;
  /** The day from this step on. */
  today?: string;
}

type Collection = Parameters<FakeContent["put"]>[0];

const { articles, resolutions, campaigns, categories, media, files, issuers } = examples;
const slot = fc.integer({ min: 0, max: 4 });
const title = fc.constantFrom("Tin một (mẫu)", "Tin hai (mẫu)", "Tin ba & bốn (mẫu)");
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
    // Slots have slugs of their own: two documents with one address are another test's matter.
    slugEnd: fc.constantFrom("a", "b"),
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
    put("articles", `tin-${n}`, {
      ...articles.minimal,
      ...fields,
      slug: `tin-${n}-${slugEnd}`,
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
    issuer: fc.constantFrom(issuers.ended.id, issuers.provincialCouncil.id),
    issueDate: maybe("2021-12-31T17:00:00.000Z", "2022-05-04T17:00:00.000Z"),
    attachments: fc.subarray([files.pdf.id, files.unused.id]),
    replaces: fc.subarray([resolutions.party.id, "van-ban-1"]),
  })
  .map(({ n, replaces, ...fields }) =>
    put("resolutions", `van-ban-${n}`, {
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
    put("campaigns", `chu-de-${n}`, { ...campaigns.minimal, ...fields, slug: `chu-de-${n}` }),
  );

const category = fc
  .record({ n: slot, name: title })
  .map(({ n, name }) =>
    put("categories", `muc-${n}`, { ...categories.minimal, name, slug: `muc-${n}` }),
  );

const rename = fc
  .record({ name: title, alt: title, issuer: title, which: fc.constantFrom(0, 1, 2) })
  .map(({ name, alt, issuer, which }) => {
    if (which === 0) return put("categories", categories.full.id, { ...categories.full, name });
    if (which === 1) return put("media", media.small.id, { ...media.small, alt });
    return put("issuers", issuers.ended.id, { ...issuers.ended, name: issuer });
  });

const settings = title.map(
  (siteName): Step => ({
    label: `settings ${siteName}`,
    apply: (content) =>
      content.setGlobal("site-settings", { ...examples.siteSettings.full, siteName }),
  }),
);

const takeDown = fc
  .record({
    how: fc.constantFrom("unpublish" as const, "remove" as const, "again" as const),
    what: fc.constantFrom(
      ["articles", "tin"] as const,
      ["resolutions", "van-ban"] as const,
      ["campaigns", "chu-de"] as const,
      ["categories", "muc"] as const,
    ),
    n: slot,
  })
  .map(({ how, what: [collection, name], n }): Step => {
    const id = `${name}-${n}`;
    return {
      label: `${how} ${collection}/${id}`,
      apply(content) {
        const isThere = content.published(collection).some((document) => document.id === id);
        if (how === "again") bringBack(content, collection, id);
        else if (isThere) content[how](collection, id);
      },
    };
  });

/** Publishes again what was unpublished; what was deleted stays so. */
function bringBack(content: FakeContent, collection: Collection, id: string): void {
  try {
    content.edit(collection, id, { _status: "published" });
  } catch {
    // There never was one.
  }
}

const midnight = fc
  .constantFrom("2021-12-31", "2022-11-13", "2022-11-14", "2022-11-15", "2022-11-17", "2023-03-01")
  .map((today): Step => ({ label: `today ${today}`, apply: () => {}, today }));

/** Histories that begin with the example site. */
export const newsroomHistory = (steps: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: article },
      { weight: 3, arbitrary: resolution },
      { weight: 2, arbitrary: campaign },
      { weight: 1, arbitrary: category },
      { weight: 2, arbitrary: rename },
      { weight: 1, arbitrary: settings },
      { weight: 4, arbitrary: takeDown },
      { weight: 2, arbitrary: midnight },
    ),
    { minLength: steps, maxLength: steps },
  );
