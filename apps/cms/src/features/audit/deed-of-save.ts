import type { PublicChange } from "../publishing/public-page.ts";
import type { DeedKind } from "./deeds.ts";

interface Save {
  isNew: boolean;
  /** A version was put back. */
  isRestored: boolean;
  /** Whether it lay in the trash before, and does now. */
  trash: { before: boolean; after: boolean };
  /** What became of its page; null for what has no drafts, and is shown as soon as it is saved. */
  page: PublicChange["kind"] | null;
}

/** What a save of a document was, by the button that does it. */
export function deedsOfSave({ isNew, isRestored, trash, page }: Save): DeedKind[] {
  if (isNew) return page === "published" ? ["create", "publish"] : ["create"];
  if (isRestored) return ["restoreVersion"];
  if (trash.before !== trash.after) return [trash.after ? "trash" : "untrash"];
  if (page === null || page === "none") return ["save"];
  return [page === "unpublished" ? "unpublish" : "publish"];
}
