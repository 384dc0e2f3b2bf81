import { type RichText, textBlocks } from "@bantin/contract";

/**
 * The kinds of pages that readers can search for, as their addresses name them, in the order of the index: campaigns and
 * sections before the documents of a year, and its months last, for they are what is added to.
 */
export const SEARCH_KINDS = ["trang", "chu-de", "lich-cong-tac", "van-ban", "tin-tuc"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A page as it is searched for: only what its readers see. */
export interface SearchText {
  address: string;
  title: string;
  /** Whether the title is the symbol under which the document is cited: `Nghị quyết số 06-NQ/TU`. */
  isSymbol: boolean;
  /** What else the page is called: what a document is about, its other names, who issued it. */
  names: string[];
  summary: string | null;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  date: string | null;
  /** Slug of the category. */
  category: string | null;
  isWithdrawn: boolean;
  /** Its paragraphs, captions and the like, in no particular order. */
  text: string[];
}

/** Pages that are indexed together: the articles of a month, the documents of a year. */
export interface SearchGroup {
  /** `tin-tuc-2022-10`, `van-ban-2021`, `chu-de-2023`, `trang`. */
  key: string;
  kind: SearchKind;
  /** Null where the pages have none. */
  year: number | null;
  /** Changes whenever a text of the group may have. */
  fingerprint: string;
}

/** Columns of a record `r` that differ whenever its text may. */
export const STAMP = "r.id, r.updated_at AS stamp, octet_length(r.json) AS size";

/** The paragraphs of a body. */
export function paragraphs(body: RichText | null): string[] {
  return filled(textBlocks(body).map(({ text }) => text));
}

/** Of some texts those that say something. */
export function filled(texts: readonly (string | null)[]): string[] {
  return texts.flatMap((text) => (text && text.trim() !== "" ? [text] : []));
}
