import { z } from "zod";
import { optional, stamps, text } from "./primitives.ts";

/** One file as the CMS stores it; `url` is relative to the CMS and needs the API key. */
const storedFile = {
  url: text,
  filename: text,
  mimeType: text,
  /** Bytes. */
  filesize: z.number().int().positive(),
};
const rendition = z.object({
  ...storedFile,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

/**
 * Names of the renditions the CMS makes, smallest first; the number is the width in pixels. Browsers since
 * 2020 read the WebP ones; the AVIF ones are lighter.
 */
export const WEBP_RENDITIONS = ["w480", "w960", "w1600"] as const;
export const AVIF_RENDITIONS = ["a480", "a960", "a1600"] as const;
/** What every browser reads: as wide as its name says, or as the picture. */
export const JPEG_RENDITION = "j960";
/** What is shown where somebody shares a page: a JPEG of this size, cut around the focal point. */
export const SHARE_RENDITION = "share";
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
/** Pictures from before a rendition was made have none. */
export const RENDITIONS = [
  ...WEBP_RENDITIONS,
  ...AVIF_RENDITIONS,
  JPEG_RENDITION,
  SHARE_RENDITION,
] as const;

/** A rendition larger than its original is not made: Payload then answers nulls. */
const optionalRendition = z.preprocess(
  (value) =>
    typeof value === "object" && value !== null && "url" in value && value.url ? value : null,
  rendition.nullable(),
);

/** A picture. `alt` is required: a page without it is closed to some readers. */
export const media = z.object({
  ...stamps,
  ...storedFile,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  alt: text,
  caption: optional(text),
  credit: optional(text),
  /** Percent from the left and the top of the part that must stay visible. */
  focalX: z.number().nullish(),
  focalY: z.number().nullish(),
  sizes: z.object({
    w480: optionalRendition,
    w960: optionalRendition,
    w1600: optionalRendition,
    a480: optionalRendition,
    a960: optionalRendition,
    a1600: optionalRendition,
    j960: optionalRendition,
    share: optionalRendition,
  }),
});
export type Media = z.infer<typeof media>;

/** A file to download: a signed document, a form. */
export const file = z.object({ ...stamps, ...storedFile, title: text });
export type File = z.infer<typeof file>;
