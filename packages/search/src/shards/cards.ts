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

export function writeCards(cards: readonly Card[]): string {
  return JSON.stringify(
    cards.map(({ address, title, summary, date, category, isWithdrawn }) => [
      ...[address, title, summary, date, category],
      isWithdrawn ? 1 : 0,
    ]),
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
