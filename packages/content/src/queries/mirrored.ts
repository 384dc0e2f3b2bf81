import type { DatabaseSync } from "node:sqlite";
import {
  AVIF_RENDITIONS,
  JPEG_RENDITION,
  type Media,
  SHARE_RENDITION,
  WEBP_RENDITIONS,
} from "@bantin/contract";
import { mirroredPath } from "../mirror/fetch-file.ts";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type { Content, EmblemView, FileView, PictureSource, PictureView } from "../views.ts";
import type { Records } from "./records.ts";
import type { Shared } from "./shared.ts";

export type FindPicture = (id: string | null) => PictureView | null;

/** Pictures by the id of their medium; null for one that is not public or not mirrored. */
export function openPictures(db: DatabaseSync, records: Records): FindPicture {
  const assets = db.prepare(
    "SELECT variant, address, mime_type FROM assets WHERE collection = 'media' AND id = ?",
  );
  return (id) => {
    const media = records.find("media", id);
    if (!media) return null;
    const files = assets.all(media.id);
    const sources = pictureSources(media, files);
    if (sources.length === 0) return null;
    const { alt, caption, credit, focalX, focalY } = media;
    const focal = { x: focalX ?? 50, y: focalY ?? 50 };
    return {
      alt,
      caption,
      credit,
      sources,
      avif: avifSources(media, files),
      jpeg: oneSource(media, JPEG_RENDITION, files),
      share: oneSource(media, SHARE_RENDITION, files),
      focal,
    };
  };
}

/**
 * The sizes that were mirrored, narrowest first. Of several with one width the lightest stays: a
 * browser chooses by width, so the others would never be taken.
 */
function pictureSources(media: Media, assets: readonly Row[]): PictureSource[] {
  const renditions = WEBP_RENDITIONS.map((variant) => [variant, media.sizes[variant]] as const);
  return lightestByWidth(new Map<string, Size>([...renditions, ["original", media]]), assets);
}

function avifSources(media: Media, assets: readonly Row[]): PictureSource[] {
  const renditions = AVIF_RENDITIONS.map((variant) => [variant, media.sizes[variant]] as const);
  return lightestByWidth(new Map<string, Size>(renditions), assets);
}

function oneSource(
  media: Media,
  variant: typeof JPEG_RENDITION | typeof SHARE_RENDITION,
  assets: readonly Row[],
): PictureSource | null {
  const sizes = new Map<string, Size>([[variant, media.sizes[variant]]]);
  return lightestByWidth(sizes, assets)[0] ?? null;
}

type Size = Pick<Media, "width" | "height" | "filesize"> | null;

function lightestByWidth(sizes: ReadonlyMap<string, Size>, assets: readonly Row[]) {
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

/** The emblem of the site; null where none was chosen, or its file never came. */
export function openEmblem(db: DatabaseSync, records: Records): () => EmblemView | null {
  const original = db.prepare(
    "SELECT address, sha256 FROM assets WHERE collection = 'media' AND id = ? AND variant = 'original'",
  );
  return () => {
    const media = records.find("media", records.global("site-settings").emblem);
    const row = media && original.get(media.id);
    if (!row) return null;
    const { alt, width, height } = media;
    const hash = textOf(row, "sha256").slice(0, HASH_LENGTH);
    return { alt, width, height, hash, original: textOf(row, "address") };
  };
}

/** Digits that tell files apart. */
const HASH_LENGTH = 12;

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

/** Files that are copied into the site as they are. */
export function openAssets(db: DatabaseSync): Pick<Content, "asset"> {
  const byAddress = db.prepare(
    `SELECT sha256, mime_type, (SELECT value FROM meta WHERE key = 'mediaDir') AS media_dir
     FROM assets WHERE address = ? ORDER BY collection, id, variant LIMIT 1`,
  );
  return {
    asset(address) {
      const row = byAddress.get(address);
      if (!row) return null;
      const path = mirroredPath(textOf(row, "media_dir"), textOf(row, "sha256"));
      return { address, mimeType: textOf(row, "mime_type"), path };
    },
  };
}
