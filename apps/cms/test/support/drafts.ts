import type { TestCms } from "./cms.ts";
import type { Desk } from "./desk.ts";

type Draftable = "articles" | "resolutions";

/** The newest version of a document, as the database holds it. */
export const latest = <Slug extends Draftable>(
  { payload }: TestCms,
  collection: Slug,
  id: string,
) => payload.findByID({ collection, id, draft: true, depth: 0 });

let serial = 0;

/** Saves a draft as the editor, with a title of its own where none is given, and reads it back. */
export async function saveDraft<Slug extends Draftable>(
  cms: TestCms,
  desk: Desk,
  collection: Slug,
  data: object,
) {
  serial += 1;
  const title = collection === "articles" ? { title: `Bài nháp ${serial}` } : {};
  const id = await desk.create(collection, { ...title, ...data }, { draft: true });
  return latest(cms, collection, id);
}
