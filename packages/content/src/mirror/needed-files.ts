import type { DatabaseSync } from "node:sqlite";
import { type File, type Media, RENDITIONS } from "@bantin/contract";
import type { DocumentName } from "../errors/document-errors.ts";
import { jsonOf, textOf } from "../store/rows.ts";

/** A file of the CMS that the site must have. */
export interface NeededFile {
  document: DocumentName & { collection: "media" | "files" };
  /** `original`, or the name of a rendition. */
  variant: string;
  url: string;
  filename: string;
  mimeType: string;
  /** Bytes. */
  filesize: number;
  /** Of the document, in sortable form. */
  updatedAt: string;
}

/**
 * Pictures and files to fetch: of those that this change concerns, those that published content refers
 * to and that are not mirrored in their present state. Being in the CMS's library is not enough: the picture of a draft is there too.
 */
export function filesToFetch(db: DatabaseSync): NeededFile[] {
  const rows = db
    .prepare(
      `SELECT r.collection, r.id, r.updated_at, r.json
       FROM touched_files t JOIN records r ON r.collection = t.collection AND r.id = t.id
       WHERE EXISTS (SELECT 1 FROM edges e WHERE e.to_collection = r.collection AND e.to_id = r.id)
         AND NOT EXISTS (SELECT 1 FROM assets a
           WHERE a.collection = r.collection AND a.id = r.id AND a.updated_at = r.updated_at)
       ORDER BY r.collection, r.id`,
    )
    .all();
  return rows.flatMap((row) => {
    const updatedAt = textOf(row, "updated_at");
    return textOf(row, "collection") === "media"
      ? mediaFiles(jsonOf<Media>(row, "json"), updatedAt)
      : documentFiles(jsonOf<File>(row, "json"), updatedAt);
  });
}

function mediaFiles(media: Media, updatedAt: string): NeededFile[] {
  const document = { collection: "media", id: media.id, title: media.alt } as const;
  const renditions = RENDITIONS.flatMap((variant) => {
    const rendition = media.sizes[variant];
    return rendition ? [{ ...pickFile(rendition), document, variant, updatedAt }] : [];
  });
  return [{ ...pickFile(media), document, variant: "original", updatedAt }, ...renditions];
}

function documentFiles(file: File, updatedAt: string): NeededFile[] {
  const document = { collection: "files", id: file.id, title: file.title } as const;
  return [{ ...pickFile(file), document, variant: "original", updatedAt }];
}

function pickFile({
  url,
  filename,
  mimeType,
  filesize,
}: Pick<NeededFile, "url" | "filename" | "mimeType" | "filesize">) {
  return { url, filename, mimeType, filesize };
}
