import type { PictureSource, PictureView } from "@bantin/content";

/** Attributes of `<img>`, shared by components and bodies. */
export interface ImageAttributes {
  src: string;
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
  alt: string;
}

/** The rendition old browsers get, in pixels: wide enough for a column of text, light enough for a phone. */
const FALLBACK_WIDTH = 960;

/** @param sizes the media conditions that say how wide the picture is laid out */
export function imageAttributes(picture: PictureView, sizes: string): ImageAttributes {
  const { alt, sources } = picture;
  const largest = sources.at(-1);
  if (!largest) throw new Error(`The picture “${alt}” has no file. Synchronise the content again.`);
  const { src } = sources.find((source) => source.width >= FALLBACK_WIDTH) ?? largest;
  const size = { width: largest.width, height: largest.height };
  // File names may hold spaces, which end an address in srcset.
  const fallback = { src: encodeURI(src), ...size, alt };
  if (sources.length === 1) return fallback;
  return { ...fallback, srcset: srcsetOf(sources), sizes };
}

/** Attributes of the `<source>` with the lighter files; null where the picture has none. */
export function avifAttributes({ avif }: Pick<PictureView, "avif">, sizes: string) {
  if (avif.length === 0) return null;
  const only = avif.length === 1 && avif[0];
  if (only) return { type: "image/avif", srcset: encodeURI(only.src) };
  return { type: "image/avif", srcset: srcsetOf(avif), sizes };
}

function srcsetOf(sources: readonly PictureSource[]): string {
  return sources.map(({ src, width }) => `${encodeURI(src)} ${width}w`).join(", ");
}
