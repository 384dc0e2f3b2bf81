import type { SearchText } from "@bantin/content";
import { cleanLine } from "@bantin/vietnamese";

/** What a result shows before anything else is known of it. */
export interface Card {
  address: string;
  title: string;
  summary: string;
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  /** Slug of the category, or empty. */
  category: string;
  isWithdrawn: boolean;
}

const SUMMARY_LENGTH = 240;

/** The files of the cards of a group, so many cards in each. */
export function writeCards(texts: readonly SearchText[], aFile: number): string[] {
  const rows = texts.map(({ address, title, summary, date, category, isWithdrawn }) => [
    address,
    cleanLine(title),
    shortened(cleanLine(summary ?? "")),
    date ?? "",
    category ?? "",
    isWithdrawn ? 1 : 0,
  ]);
  return Array.from({ length: Math.ceil(rows.length / aFile) }, (_, file) =>
    JSON.stringify(rows.slice(file * aFile, (file + 1) * aFile)),
  );
}

/** @throws SyntaxError, TypeError when the text is no file of cards */
export function readCards(text: string): Card[] {
  const rows: unknown[][] = JSON.parse(text);
  return rows.map(([address, title, summary, date, category, isWithdrawn]) => ({
    address: String(address),
    title: String(title),
    summary: String(summary),
    date: String(date),
    category: String(category),
    isWithdrawn: isWithdrawn === 1,
  }));
}

function shortened(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const cut = text.slice(0, SUMMARY_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
