import {
  type CollectionName,
  DRAFTED_COLLECTIONS,
  type GlobalName,
  globalSchemas,
  recordSchemas,
} from "@bantin/contract";
import fc from "fast-check";
import type { CollectionSlug } from "payload";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { hasTransactions, NO_TRANSACTIONS } from "./support/database.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { makeExamplesReal } from "./support/example-site.ts";

/*
 * Whatever anybody saves, the site can show: what was changed at random is either saved, and then the site's
 * contract takes what it is served, or refused with a sentence. `BANTIN_SEED=random BANTIN_RUNS=500` tries more.
 */

const RUNS = Number(process.env.BANTIN_RUNS ?? 60);
const given = process.env.BANTIN_SEED;
const seed = given === "random" ? undefined : Number(given ?? 20261124);

const COLLECTIONS = Object.keys(recordSchemas).filter((slug): slug is CollectionName =>
  Object.hasOwn(recordSchemas, slug),
);
const GLOBALS = Object.keys(globalSchemas).filter((slug): slug is GlobalName =>
  Object.hasOwn(globalSchemas, slug),
);
const WITH_DRAFTS = new Set<string>(DRAFTED_COLLECTIONS);

let cms: TestCms;
let desk: Desk;
/** Documents of each collection, as the site was served them first. */
const served = new Map<string, Record<string, unknown>[]>();

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
  await makeExamplesReal(cms, desk);
  for (const slug of COLLECTIONS) {
    const { body } = await cms.rest(`/${slug}?depth=0&pagination=false`, { asApiClient: true });
    served.set(slug, body.docs);
  }
  for (const slug of GLOBALS) {
    const { body } = await cms.rest(`/globals/${slug}?depth=0`, { asApiClient: true });
    served.set(slug, [body]);
  }
});
afterAll(() => cms.stop());

it.each(COLLECTIONS)("asks the contract about a save of %s", async (slug) => {
  const [doc] = served.get(slug) ?? [];
  const asked = vi.spyOn(recordSchemas[slug], "safeParse");
  const data = WITH_DRAFTS.has(slug) ? { _status: "published" } : {};
  succeeded(await desk.tryEdit(slug, String(doc?.id), data));
  expect(asked).toHaveBeenCalledOnce();
  asked.mockRestore();
});

it.each(GLOBALS)("asks the contract about a save of the global %s", async (slug) => {
  const asked = vi.spyOn(globalSchemas[slug], "safeParse");
  const method = "POST" as const;
  const { token } = desk.editor;
  succeeded(await cms.rest(`/globals/${slug}`, { method, body: served.get(slug)?.[0], token }));
  expect(asked).toHaveBeenCalledOnce();
  asked.mockRestore();
});

const oddText = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\uD83C",
    "\u200B",
    "javascript:alert(1)",
    "../../x",
    "https://",
    "/",
  ),
  fc.constantFrom(
    "2202-01-01",
    "+275760-09-13T00:00:00.000Z",
    "1899-12-31T17:00:00.000Z",
    "99/99/2026",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constant("ấ".repeat(3000)),
);
const oddNumber = fc.constantFrom(0, -1, 0.5, 1e21, 1e308, -1e-7, Number.MAX_SAFE_INTEGER);
const odd = fc.oneof(
  oddText,
  oddNumber,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<unknown>([], [null], ["x"], [[]], [{}], {}, { id: "x" }, { root: null }),
  fc.constantFrom<unknown>([1, null, "x"], { relationTo: "users", value: "1" }, { root: "chữ" }),
);

/** A document with the value at one of its places changed: which place is drawn, too. */
function changed(doc: Record<string, unknown>, place: number, value: unknown) {
  const places: { parent: object; key: string }[] = [];
  const copy: Record<string, unknown> = structuredClone(doc);
  const look = (parent: object) => {
    for (const [key, part] of Object.entries(parent)) {
      places.push({ parent, key });
      if (typeof part === "object" && part !== null) look(part);
    }
  };
  // Status and trash decide what is public; the identifier is no field.
  const { id: _id, _status, deletedAt: _deletedAt, ...rest } = copy;
  look(rest);
  const chosen = places[place % places.length];
  if (chosen) Reflect.set(chosen.parent, chosen.key, value);
  return rest;
}

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i;
/** What a sentence for people never holds. */
const MACHINE = /undefined|\[object|invalid|expected|following fields|constraint|Error/;

function assertSentence(answer: { status: number; body: unknown }, sent: unknown): void {
  const what = JSON.stringify({ answer, sent }).slice(0, 3000);
  expect(answer.status, what).toBe(400);
  for (const [path, message] of Object.entries(problems(answer as never))) {
    expect(message, what).toMatch(VIETNAMESE);
    expect(message, what).not.toMatch(MACHINE);
    expect(path, what).not.toBe("undefined");
  }
  const { errors } = answer.body as { errors: { message: string }[] };
  expect(errors[0]?.message, what).toMatch(VIETNAMESE);
  expect(errors[0]?.message, what).not.toMatch(MACHINE);
}

async function assertReadable(slug: string, id: string, sent: unknown): Promise<void> {
  const isGlobal = GLOBALS.some((one) => one === slug);
  const path = isGlobal ? `/globals/${slug}?depth=0` : `/${slug}/${id}?depth=0`;
  const { status, body } = await cms.rest(path, { asApiClient: true });
  if (status === 404) return;
  const schema = { ...recordSchemas, ...globalSchemas }[slug as CollectionName];
  const { error } = schema.safeParse(body);
  expect(error?.issues, JSON.stringify({ slug, sent })?.slice(0, 3000)).toBeUndefined();
}

const ways = fc.constantFrom("whole", "part", "draft", "local", "new");

it(
  "is saved and can be shown, or refused with a sentence",
  async ({ skip }) => {
    if (!(await hasTransactions(cms))) skip(NO_TRANSACTIONS);
    const subject = fc.constantFrom(...COLLECTIONS, ...GLOBALS);
    const law = fc.asyncProperty(
      subject,
      fc.nat(),
      fc.nat(),
      odd,
      ways,
      async (slug, which, place, value, way) => {
        const docs = served.get(slug) ?? [];
        const doc = docs[which % docs.length] ?? {};
        const id = String(doc.id);
        const whole = changed(doc, place, value);
        const key = Object.keys(whole).find(
          (name) => JSON.stringify(whole[name]) !== JSON.stringify(doc[name]),
        );
        const data: Record<string, unknown> =
          way === "part" && key ? { [key]: whole[key] } : { ...whole };
        if (WITH_DRAFTS.has(slug)) data._status = way === "draft" ? "draft" : "published";
        const { token } = desk.editor;
        if (GLOBALS.some((one) => one === slug)) {
          const answer = await cms.rest(`/globals/${slug}`, { method: "POST", body: data, token });
          if (answer.status !== 200) assertSentence(answer, data);
          return assertReadable(slug, "", data);
        }
        if (way === "local") {
          const collection = slug as CollectionSlug;
          const refused: unknown = await cms.payload
            .update({ collection, id, data: data as never })
            .then(
              () => null,
              (error: unknown) => error,
            );
          if (refused)
            expect(refused, JSON.stringify({ slug, data })).toHaveProperty("status", 400);
          return assertReadable(slug, id, data);
        }
        const isNew = way === "new" && slug !== "media" && slug !== "files";
        const answer = isNew
          ? await desk.tryCreate(slug, data)
          : await desk.tryEdit(slug, id, data, { draft: way === "draft" });
        if (answer.status >= 300) assertSentence(answer, data);
        await assertReadable(slug, String(answer.body.doc?.id ?? id), data);
      },
    );
    await fc.assert(law, { numRuns: RUNS, ...(seed === undefined ? {} : { seed }) });
  },
  RUNS * 3_000,
);
