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

/** Of pictures without a JPEG, the width in pixels of the one that stands in for it. */
const FALLBACK_WIDTH = 960;

/** Attributes of `<source>`. */
export interface SourceAttributes {
  type: string;
  srcset: string;
  sizes?: string;
}

/**
 * Attributes of `<img>`: what browsers show that know no newer format.
 *
 * @param sizes the media conditions that say how wide the picture is laid out
 * @throws Error when the picture has no file
 */
export function imageAttributes(picture: PictureView, sizes: string): ImageAttributes {
  const { alt, sources, jpeg } = picture;
  const largest = sources.at(-1);
  if (!largest) throw new Error(`The picture “${alt}” has no file. Synchronise the content again.`);
  const size = { width: largest.width, height: largest.height };
  // File names may hold spaces, which end an address in srcset.
  if (jpeg) return { src: encodeURI(jpeg.src), ...size, alt };
  const { src } = sources.find((source) => source.width >= FALLBACK_WIDTH) ?? largest;
  const fallback = { src: encodeURI(src), ...size, alt };
  if (sources.length === 1) return fallback;
  return { ...fallback, srcset: srcsetOf(sources), sizes };
}

/** Attributes of each `<source>`, the lightest format first. */
export function sourceAttributes(picture: PictureView, sizes: string): SourceAttributes[] {
  const { avif, sources, jpeg } = picture;
  const webp = sources.filter(({ mimeType }) => mimeType === "image/webp");
  // Without a JPEG, `<img>` itself names the WebP ones.
  return [
    ...sourceOf("image/avif", avif, sizes),
    ...(jpeg ? sourceOf("image/webp", webp, sizes) : []),
  ];
}

function sourceOf(type: string, files: PictureView["sources"], sizes: string): SourceAttributes[] {
  const [first] = files;
  if (!first) return [];
  if (files.length === 1) return [{ type, srcset: encodeURI(first.src) }];
  return [{ type, srcset: srcsetOf(files), sizes }];
}

function srcsetOf(sources: readonly PictureSource[]): string {
  return sources.map(({ src, width }) => `${encodeURI(src)} ${width}w`).join(", ");
}

/** Wide enough for a teaser, 10rem, on the sharpest of screens. */
const THUMBNAIL_WIDTH = 480;

/**
 * A picture in its small size alone: lists name many, and every further size is a line of the page. Old browsers
 * get the JPEG, which is larger than they need.
 */
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

/** Width by height: between these two a photograph is shown as it is. */
const [TALL, LONG] = [4 / 3, 2];

/** Whether the whole of a picture can be shown where it is wide and a page has little height. */
export function shapeOf({ sources }: Pick<PictureView, "sources">): "tall" | "usual" | "long" {
  const { width = 1, height = 1 } = sources.at(-1) ?? {};
  if (width / height < TALL) return "tall";
  return width / height > LONG ? "long" : "usual";
}
