import { COLLECTION_NAMES, type CollectionName } from "@bantin/contract";
import { type ExampleSite, exampleSite, type RawDocument } from "@bantin/contract/examples";
import type { TestCms } from "./cms.ts";
import { type Desk, succeeded } from "./desk.ts";
import { pdf, picture, upload } from "./uploads.ts";

/** When documents of a collection can be created: after those to which they refer. */
const TURN: Readonly<Record<CollectionName, number>> = {
  issuers: 1,
  categories: 1,
  media: 1,
  files: 1,
  resolutions: 2,
  campaigns: 3,
  calendars: 3,
  articles: 4,
  redirects: 5,
};
const ORDER = COLLECTION_NAMES.toSorted((a, b) => TURN[a] - TURN[b]);

/** What the system makes by itself; the rest of an example is what an editor typed. */
const MADE_BY_SYSTEM = new Set(
  "id createdAt updatedAt deletedAt documentKey globalType url thumbnailURL filename mimeType filesize width height sizes".split(
    " ",
  ),
);

/** The examples made real: the identifier that each got. */
export type RealIds = Map<string, string>;

/** Makes every example real, as the newsroom would, and tells which identifier each one got. */
export async function makeExamplesReal(cms: TestCms, desk: Desk): Promise<RealIds> {
  const site = exampleSite();
  const real: RealIds = new Map();
  for (const collection of ORDER) {
    for (const example of inOrderOfReference(site, collection)) {
      const data = withReal(asTyped(example), real);
      real.set(example.id, await make(cms, desk, collection, example, data));
    }
  }
  for (const [slug, example] of Object.entries(site.globals)) {
    const body = withReal(asTyped(example), real);
    succeeded(
      await cms.rest(`/globals/${slug}`, { method: "POST", body, token: desk.editor.token }),
    );
  }
  return real;
}

async function make(
  cms: TestCms,
  desk: Desk,
  collection: CollectionName,
  example: RawDocument,
  data: Record<string, unknown>,
): Promise<string> {
  const { filename, width, height } = example;
  if (collection === "files") {
    const answer = await upload(cms, collection, pdf(String(filename)), data, desk.editor.token);
    return succeeded(answer).body.doc.id;
  }
  if (collection === "media") {
    const format = String(example.mimeType) === "image/jpeg" ? "jpeg" : "png";
    const size = { width: Number(width), height: Number(height) };
    const drawing = await picture(size, String(filename), format);
    const answer = await upload(cms, collection, drawing, data, desk.editor.token);
    return succeeded(answer).body.doc.id;
  }
  return desk.create(collection, data);
}

/** Of two documents of a collection, the one that is referred to comes first. */
function inOrderOfReference(site: ExampleSite, collection: CollectionName): RawDocument[] {
  const waiting = [...site[collection]];
  const ordered: RawDocument[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((document) =>
      waiting.every((other) => other === document || !JSON.stringify(document).includes(other.id)),
    );
    // A circle has no first; the CMS will then name the reference it cannot take.
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

function asTyped(example: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(example).filter(([key]) => !MADE_BY_SYSTEM.has(key)));
}

/** The same value with every example's identifier in it replaced by the real one. */
function withReal(value: Record<string, unknown>, real: RealIds): Record<string, unknown> {
  let text = JSON.stringify(value);
  for (const [example, id] of real) text = text.replaceAll(example, id);
  return JSON.parse(text);
}
