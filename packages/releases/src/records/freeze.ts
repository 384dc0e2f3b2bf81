import type { StoreContext } from "../context.ts";
import { readText } from "../disk/replace-file.ts";
import { ReleasesError } from "../errors.ts";
import { isInstant, isObject, parseJson } from "./json.ts";

/** Why nothing new goes live. */
export interface Freeze {
  /** ISO instant. */
  at: string;
  /** Whoever rolled back. */
  by: string;
  why: string;
  /** Live before the roll-back; null when nothing was. */
  from: string | null;
  /** Made live by it. */
  to: string;
  /** The order that it carried out, so that nobody carries it out twice; null for one without. */
  order: string | null;
}

/**
 * The freeze in force, or null.
 *
 * @throws ReleasesError `damaged` when the marker cannot be read: it says at least that somebody froze.
 */
export function readFreeze({ fs, layout }: StoreContext): Freeze | null {
  const text = readText(fs, layout.frozen);
  if (text === null) return null;
  const value = parseJson(text);
  if (isObject(value)) {
    const { at, by, why, from, to, order } = value;
    const isFrom = from === null || typeof from === "string";
    if (isInstant(at) && typeof by === "string" && typeof why === "string" && isFrom) {
      if (typeof to === "string") {
        return { at, by, why, from, to, order: typeof order === "string" ? order : null };
      }
    }
  }
  throw new ReleasesError(
    "damaged",
    `Damaged: ${layout.frozen}. Publishing counts as frozen; resume it to remove the file.`,
  );
}
