import sharp, { type Sharp, type SharpInput, type SharpOptions } from "sharp";
import { inTurn } from "../../setup/in-turn.ts";

/** The most that is opened: a telephone's 48 megapixels, and not what a small file blows up to. */
export const MAX_PIXELS = 50_000_000;

/** A colleague who saves meanwhile needs a core, and several large pictures at once would fill the memory. */
const drawing = inTurn({ atOnce: 1, waiting: 1000 });
sharp.concurrency(1);

/** Computes pictures one after the other in the whole process, and none that is too large. Otherwise as `sharp`. */
export function frugalSharp(input?: SharpInput | SharpInput[], options: SharpOptions = {}): Sharp {
  return computedInTurn(sharp(input, { limitInputPixels: MAX_PIXELS, ...options }));
}

function computedInTurn(image: Sharp): Sharp {
  const { clone, toBuffer } = image;
  return Object.assign(image, {
    toBuffer: (options: { resolveWithObject: true }) =>
      drawing(() => toBuffer.call(image, options)),
    clone: () => computedInTurn(clone.call(image)),
  });
}
