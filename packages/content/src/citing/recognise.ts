import { type Citation, findCitations, type Override } from "@bantin/citations";
import {
  type CitationOverride,
  type ReadingText,
  type RichText,
  readingText,
  type TextPart,
} from "@bantin/contract";
import { localDate } from "@bantin/vietnamese";
import type { CollectionName, RecordOf } from "../collections/collections.ts";

/**
 * The citations in a record's text: what can be said of them without knowing a single document. It depends
 * on the record alone, so it is kept beside it; where each citation leads is asked anew each time.
 */
export interface Recognised {
  citations: Citation[];
  /** Where each citation stands, by its index: the block, and where that begins in the whole text. */
  places: Pick<TextPart, "block" | "start">[];
  /** `YYYY-MM-DD`: what decides between terms where the text does not. */
  date: string | null;
  /** What editors said of single mentions. */
  overrides: Override[];
}

/** What is read of a record. */
interface Readable {
  summary: string | null;
  body: RichText | null;
  date: string | null;
  overrides: readonly CitationOverride[];
}

const readableOf: { [C in CollectionName]: (record: RecordOf[C]) => Readable | null } = {
  articles: ({ summary, body, publishedAt, citationOverrides }) => ({
    summary,
    body,
    date: localDate(publishedAt),
    overrides: citationOverrides,
  }),
  resolutions: ({ summary, body, issueDate }) => ({
    summary,
    body,
    date: issueDate,
    overrides: [],
  }),
  campaigns: ({ body, activeFrom }) => ({
    summary: null,
    body,
    date: activeFrom,
    overrides: [],
  }),
  redirects: () => null,
  issuers: () => null,
  categories: () => null,
  media: () => null,
  files: () => null,
};

/** The text of a record in which citations are looked for; empty for records without one. */
export function readRecord<C extends CollectionName>(
  collection: C,
  record: RecordOf[C],
): ReadingText {
  return readingText(readableOf[collection](record) ?? {});
}

/** The citations in a record's text; null when it has none. */
export function recognise<C extends CollectionName>(
  collection: C,
  record: RecordOf[C],
): Recognised | null {
  const { date = null, overrides = [] } = readableOf[collection](record) ?? {};
  const { text, parts } = readRecord(collection, record);
  const citations = findCitations(text);
  if (citations.length === 0) return null;
  return {
    citations,
    places: citations.map(({ start }) => placeOf(start, parts)),
    date,
    overrides: overrides.flatMap(overrideOf),
  };
}

function placeOf(offset: number, parts: readonly TextPart[]): Recognised["places"][number] {
  const { block = null, start = 0 } = parts.findLast((part) => part.start <= offset) ?? {};
  return { block, start };
}

/** A choice whose document was deleted says nothing any more. */
function overrideOf({ action, document, ...anchor }: CitationOverride): Override[] {
  if (action === "ignore") return [{ anchor, action }];
  return document === null ? [] : [{ anchor, action, documentId: document }];
}
