/** The newsroom's export as the CMS takes it in. All text is NFC, on one line, with single spaces. */
export interface ImportedExport {
  campaign: ImportedCampaign;
  article: ImportedArticle;
  /** How `publishedAt` was found, or why it was not: Vietnamese, for the person who imports. */
  dateEvidence: string;
  /** Whatever else the parser decided beyond the letter of the file: Vietnamese, one sentence each. */
  notes: string[];
}

export interface ImportedCampaign {
  year: number;
  /** As printed: "Chủ đề công tác năm". */
  kind: string;
  slogan: string;
  occasion: string | null;
  /** What is commemorated, and its first and last day, `YYYY-MM-DD`. */
  anniversary: { event: string | null; from: string | null; to: string | null };
  /** `YYYY-MM-DD`: a theme heads the pages of its whole year. */
  activeFrom: string;
  activeTo: string;
}

interface ImportedArticle {
  title: string;
  summary: string;
  paragraphs: string[];
  /** Null when the export names only a source. */
  byline: string | null;
  /** Without the word "Theo": "Báo Quảng Ninh". */
  sourceName: string | null;
  /** ISO instant: the first minute of the day in Vietnam, since exports carry no hour. */
  publishedAt: string | null;
  place: string | null;
}

/** What is wrong, and where. Lines count from 1; 0 means the file as a whole, or an option. */
export interface ImportError {
  line: number;
  message: string;
}

export type ImportResult<Value> = { ok: true; value: Value } | { ok: false; errors: ImportError[] };

export interface ImportOptions {
  /** Overrides the date in the text: `YYYY-MM-DD`, `d/m/YYYY`, or an instant with its zone. */
  date?: string;
  /** Today, `YYYY-MM-DD`: years that would put the article in the future are then ruled out. */
  today?: string;
}

/** 2 MB: an article has some 10 KB, so whatever is larger is another kind of file. */
export const MAX_EXPORT_BYTES = 2_000_000;

export function failure(line: number, message: string): { ok: false; errors: ImportError[] } {
  return { ok: false, errors: [{ line, message }] };
}

/** A quotation of the file for an error message, cut so that the message stays readable. */
export function quote(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 77)}...` : text;
  return JSON.stringify(shown);
}
