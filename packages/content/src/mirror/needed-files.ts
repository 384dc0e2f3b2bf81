import type { DatabaseSync } from "node:sqlite";
import { type File, type Media, RENDITIONS } from "@bantin/contract";
import type { DocumentName } from "../errors/document-errors.ts";
import { jsonOf, type Row, textOf } from "../store/rows.ts";

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

/** A version of a picture or a file, with all that there is to fetch of it. */
export interface NeededVersion {
  document: NeededFile["document"];
  updatedAt: string;
  json: string;
  files: NeededFile[];
  /** It could not be delivered before, and is not what the content has. */
  isHeld: boolean;
}

/**
 * Pictures and files to fetch: of those that this change concerns, those that published content refers
 * to and that are not mirrored in their present state. Being in the CMS's library is not enough: the picture of a draft is there too.
 */
export function versionsToFetch(db: DatabaseSync): NeededVersion[] {
  const rows = db
    .prepare(
      `SELECT r.collection, r.id, r.updated_at, r.json
       FROM touched_files t JOIN records r ON r.collection = t.collection AND r.id = t.id
       WHERE EXISTS (SELECT 1 FROM edges e WHERE e.to_collection = r.collection AND e.to_id = r.id)
         AND NOT EXISTS (SELECT 1 FROM assets a
           WHERE a.collection = r.collection AND a.id = r.id AND a.updated_at = r.updated_at)
         AND NOT EXISTS (SELECT 1 FROM held h
           WHERE h.collection = r.collection AND h.id = r.id AND h.kind = 'file')
       ORDER BY r.collection, r.id`,
    )
    .all();
  return rows.map((row) => versionOf(row, false));
}

/**
 * Versions that the CMS could not deliver before, as far as published content refers to them.
 *
 * @param looksAtAll all of them, whether or not this change concerns them
 */
export function versionsToRetry(db: DatabaseSync, looksAtAll: boolean): NeededVersion[] {
  const rows = db
    .prepare(
      `SELECT h.collection, h.id, h.updated_at, h.json FROM held h
       WHERE h.kind = 'file' AND EXISTS (
         SELECT 1 FROM edges e WHERE e.to_collection = h.collection AND e.to_id = h.id)
       AND (? OR EXISTS (
         SELECT 1 FROM touched_files t WHERE t.collection = h.collection AND t.id = h.id))
       ORDER BY h.collection, h.id`,
    )
    .all(Number(looksAtAll));
  return rows.map((row) => versionOf(row, true));
}

function versionOf(row: Row, isHeld: boolean): NeededVersion {
  const [updatedAt, json] = [textOf(row, "updated_at"), textOf(row, "json")];
  const files =
    textOf(row, "collection") === "media"
      ? mediaFiles(jsonOf<Media>(row, "json"), updatedAt)
      : documentFiles(jsonOf<File>(row, "json"), updatedAt);
  const [{ document }] = files;
  return { document, updatedAt, json, files, isHeld };
}

type Files = [NeededFile, ...NeededFile[]];

function mediaFiles(media: Media, updatedAt: string): Files {
  const document = { collection: "media", id: media.id, title: media.alt } as const;
  const renditions = RENDITIONS.flatMap((variant) => {
    const rendition = media.sizes[variant];
    return rendition ? [{ ...pickFile(rendition), document, variant, updatedAt }] : [];
  });
  return [{ ...pickFile(media), document, variant: "original", updatedAt }, ...renditions];
}

function documentFiles(file: File, updatedAt: string): Files {
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
