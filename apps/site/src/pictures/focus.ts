import type { PictureView } from "@bantin/content";

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
