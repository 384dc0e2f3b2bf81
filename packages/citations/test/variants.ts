import type { Citation } from "../src/index.ts";

/** Ways to write one text that must not change what is read in it. Each keeps what stands before a place apart from what stands after. */
export const VARIANTS: readonly (readonly [name: string, vary: (text: string) => string])[] = [
  ["NFD", (text) => text.normalize("NFD")],
  ["no-break spaces", (text) => text.replaceAll(" ", "\u00A0")],
  ["eth for Đ", (text) => text.replaceAll("Đ", "\u00D0").replaceAll("đ", "\u00F0")],
  ["line breaks", (text) => text.replace(/(?<=[^\s\u200B]) (?=[^\s\u200B])/g, "\n")],
  ["soft hyphens", (text) => text.replaceAll("quy", "qu\u00ADy")],
];

/** A text in NFC and on one paragraph, the ground from which it is varied. */
export function plain(text: string): string {
  return text.normalize("NFC").replaceAll("\n\n", ". ");
}

/** The citation as it must be found in the varied text. */
export function moved(citation: Citation, text: string, vary: (text: string) => string): Citation {
  const offset = (at: number) => vary(text.slice(0, at)).length;
  const [start, end] = [offset(citation.start), offset(citation.end)];
  const pinpoints = citation.pinpoints.map((part) => {
    return { ...part, start: offset(part.start), end: offset(part.end) };
  });
  return { ...citation, start, end, surface: vary(text).slice(start, end), pinpoints };
}
