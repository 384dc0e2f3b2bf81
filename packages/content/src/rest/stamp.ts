import { z } from "zod";
import { CmsAnswerError } from "../errors/system-errors.ts";

/** Which document, in which state. */
export interface Stamp {
  id: string;
  /** ISO instant with milliseconds, so that texts sort as times. */
  updatedAt: string;
}

const stamp = z.object({
  id: z.string().min(1),
  updatedAt: z.iso.datetime().transform(toSortable),
});

/** The same instant in the one form whose text order is time order. */
export function toSortable(instant: string): string {
  return new Date(instant).toISOString();
}

/** @throws CmsAnswerError when a listed document has no id or no time of change. */
export function parseStamp(raw: unknown, url: string): Stamp {
  const result = stamp.safeParse(raw);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join(".") || "id";
  throw new CmsAnswerError(url, 200, `a listed document has a wrong "${field}"`, result.error);
}
