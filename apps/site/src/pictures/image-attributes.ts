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

/** Wide enough for a teaser, 10rem, on the sharpest of screens. */
const THUMBNAIL_WIDTH = 480;

/** A picture in its small size alone: lists name many, and every further size is a line of the page. */
export function thumbnailOf(picture: PictureView): PictureView {
  return { ...picture, sources: smallest(picture.sources), avif: smallest(picture.avif) };
}

function smallest(sources: PictureView["sources"]): PictureView["sources"] {
  const source = sources.find(({ width }) => width >= THUMBNAIL_WIDTH) ?? sources.at(-1);
  return source ? [source] : [];
}

/** Steps in which the style sheet can place a cropped picture, in percent. */
const STEP = 25;
const MIDDLE = 50;

/**
 * Where a cropped picture must stay visible, as attributes that the style sheet knows. A style attribute
 * would be exact, but the content security policy allows none; the middle, which is usual, adds nothing.
 */
export function focusOf({ focal }: Pick<PictureView, "focal">): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const axis of ["x", "y"] as const) {
    const step = Math.round(Math.min(100, Math.max(0, focal[axis])) / STEP) * STEP;
    if (step !== MIDDLE) attributes[`data-focus-${axis}`] = String(step);
  }
  return attributes;
}
