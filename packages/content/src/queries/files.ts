import { numberOf, textOf } from "../store/rows.ts";
import type { FileView } from "../views.ts";
import type { Shared } from "./shared.ts";

/** Files by their ids, in that order, without those that are not mirrored. */
export function openFiles({
  db,
  records,
}: Pick<Shared, "db" | "records">): (ids: readonly string[]) => FileView[] {
  const asset = db.prepare(
    "SELECT address, mime_type, filesize FROM assets WHERE collection = 'files' AND id = ?",
  );
  return (ids) =>
    ids.flatMap((id) => {
      const file = records.find("files", id);
      const row = asset.get(id);
      if (!file || !row) return [];
      const [href, mimeType] = [textOf(row, "address"), textOf(row, "mime_type")];
      return [{ title: file.title, href, mimeType, filesize: numberOf(row, "filesize") }];
    });
}
