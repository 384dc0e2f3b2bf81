import type { PictureView } from "@bantin/content";

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
