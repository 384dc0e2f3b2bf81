import type { SearchText } from "@bantin/content";
import { cleanLine } from "@bantin/vietnamese";
import { type Card, writeCards } from "../shards/cards.ts";
import { CARDS_A_FILE } from "../shards/manifest.ts";

const SUMMARY_LENGTH = 240;

/** The files of the cards of a group, in order. */
export function cardFiles(texts: readonly SearchText[]): string[] {
  const cards = texts.map(cardOf);
  return Array.from({ length: Math.ceil(cards.length / CARDS_A_FILE) }, (_, file) =>
    writeCards(cards.slice(file * CARDS_A_FILE, (file + 1) * CARDS_A_FILE)),
  );
}

function cardOf({ address, title, summary, date, category, isWithdrawn }: SearchText): Card {
  return {
    address,
    title: cleanLine(title),
    summary: shortened(cleanLine(summary ?? "")),
    date: date ?? "",
    category: category ?? "",
    isWithdrawn,
  };
}

function shortened(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const cut = text.slice(0, SUMMARY_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
