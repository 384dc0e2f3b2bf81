import type { DatabaseSync } from "node:sqlite";
import { type Media, RENDITIONS } from "@bantin/contract";
import { type Row, textOf } from "../store/rows.ts";
import type { PictureSource, PictureView } from "../views.ts";
import type { Records } from "./records.ts";

export type FindPicture = (id: string | null) => PictureView | null;

/** Pictures by the id of their medium; null for one that is not public or not mirrored. */
export function openPictures(db: DatabaseSync, records: Records): FindPicture {
  const assets = db.prepare(
    "SELECT variant, address, mime_type FROM assets WHERE collection = 'media' AND id = ?",
  );
  return (id) => {
    const media = records.find("media", id);
    if (!media) return null;
    const sources = pictureSources(media, assets.all(media.id));
    if (sources.length === 0) return null;
    const { alt, caption, credit, focalX, focalY } = media;
    return { alt, caption, credit, sources, focal: { x: focalX ?? 50, y: focalY ?? 50 } };
  };
}

/**
 * The sizes that were mirrored, narrowest first. Of several with one width the lightest stays: a
 * browser chooses by width, so the others would never be taken.
 */
export function pictureSources(media: Media, assets: readonly Row[]): PictureSource[] {
  const sizes = new Map(
    [
      ...RENDITIONS.map((variant) => [variant, media.sizes[variant]] as const),
      ["original", media] as const,
    ].map(([variant, size]) => [String(variant), size]),
  );
  const candidates = assets.flatMap((row) => {
    const size = sizes.get(textOf(row, "variant"));
    if (!size) return [];
    const { width, height, filesize } = size;
    const mimeType = textOf(row, "mime_type");
    return [{ src: textOf(row, "address"), width, height, mimeType, filesize }];
  });
  candidates.sort((a, b) => a.width - b.width || a.filesize - b.filesize || compare(a.src, b.src));
  return candidates
    .filter(({ width }, index) => width !== candidates[index - 1]?.width)
    .map(({ filesize: _, ...source }) => source);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
