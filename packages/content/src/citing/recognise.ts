import { type Citation, findCitations, type Override } from "@bantin/citations";
import {
  type CitationOverride,
  type CollectionName,
  type ReadingText,
  type RecordOf,
  readingText,
  type TextPart,
} from "@bantin/contract";
import { COLLECTIONS } from "../collections/collections.ts";

/**
 * The citations in a record's text: what can be said of them without knowing a single document. It depends
 * on the record alone, so it is kept beside it; where each citation leads is asked anew each time.
 */
export interface Recognised {
  citations: Citation[];
  /** Where each citation stands, by its index: the block, and where that begins in the whole text. */
  positions: Pick<TextPart, "block" | "start">[];
  /** `YYYY-MM-DD`: what decides between terms where the text does not. */
  date: string | null;
  /** What editors said of single mentions. */
  overrides: Override[];
  /** The id of the issuing body whose own text it is, if it is one's. */
  author: string | null;
  /** Ids of the documents that it is known to be about. */
  related: readonly string[];
}

/** The text of a record in which citations are looked for; empty for records without one. */
export function readRecord<C extends CollectionName>(
  collection: C,
  record: RecordOf[C],
): ReadingText {
  return readingText(COLLECTIONS[collection].readable?.(record) ?? {});
}

/** The citations in a record's text; null when it has none. */
export function recognise<C extends CollectionName>(
  collection: C,
  record: RecordOf[C],
): Recognised | null {
  const readable = COLLECTIONS[collection].readable?.(record);
  if (!readable) return null;
  const { text, parts } = readingText(readable);
  const citations = findCitations(text);
  if (citations.length === 0) return null;
  return {
    citations,
    positions: citations.map(({ start }) => positionOf(start, parts)),
    date: readable.date,
    overrides: readable.overrides.flatMap(overrideOf),
    author: readable.author,
    related: readable.related,
  };
}

function positionOf(offset: number, parts: readonly TextPart[]): Recognised["positions"][number] {
  const { block = null, start = 0 } = parts.findLast((part) => part.start <= offset) ?? {};
  return { block, start };
}

/** A choice whose document was deleted says nothing any more. */
function overrideOf({ action, document, ...anchor }: CitationOverride): Override[] {
  if (action === "ignore") return [{ anchor, action }];
  return document === null ? [] : [{ anchor, action, documentId: document }];
}
