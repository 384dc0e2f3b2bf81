const DATELINE = /^\((\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3})\) ?[-\u2010-\u2015] ?(?=["“]?\p{Lu})/u;
const MEDIUM = /^(?:Báo|Đài|Cổng|Tạp|Theo|Trang|Bản) /u;

/**
 * The place printed before a text, and the text without it: `(Đầm Hà) - Sáng 24/10, …`. Only this form is
 * taken: without parentheses, "Quảng Ninh – Miền đất hứa" would lose its subject. The names of papers and
 * agencies, which stand in the same spot, are left where they are.
 */
export function splitDateline(paragraph: string): { place: string | null; text: string } {
  const match = DATELINE.exec(paragraph);
  const place = match?.[1];
  if (!match || !place || MEDIUM.test(place)) return { place: null, text: paragraph };
  return { place, text: paragraph.slice(match[0].length) };
}

/** Length of a sapo in the newsroom's own pages; search engines cut soon after. */
const MAX_SUMMARY = 280;

const SENTENCE_END = /[.!?…]["'”’»)]*(?= ["“'‘«(]?\p{Lu})/gu;
/** "TP. Hạ Long", "GS. TS.", "N. V. A": a stop after these ends no sentence. */
const ABBREVIATION = /(?:^|[ (])(?:\p{Lu}{1,3}|Th\.?S|PGS|Tr|St|Mr|Mrs)\.$/u;

/**
 * A summary for an article that came without one (the newsroom's export has no sapo): the first sentences of
 * the first paragraph, as many as fit in 280 characters. A first sentence that is longer is cut after a
 * clause, or a word if it has no clause, and ends in "…". The editor is expected to better it.
 */
export function summarize(firstParagraph: string): string {
  if (firstParagraph.length <= MAX_SUMMARY) return firstParagraph;
  let end = 0;
  for (const match of firstParagraph.matchAll(SENTENCE_END)) {
    const next = match.index + match[0].length;
    if (next > MAX_SUMMARY) break;
    if (!ABBREVIATION.test(firstParagraph.slice(Math.max(0, next - 8), next))) end = next;
  }
  return end > 0 ? firstParagraph.slice(0, end) : cutSentence(firstParagraph);
}

function cutSentence(sentence: string): string {
  // Room for the ellipsis; the character after the cut may be the space or comma cut at.
  const room = sentence.slice(0, MAX_SUMMARY);
  const clause = Math.max(room.lastIndexOf(", "), room.lastIndexOf("; "), room.lastIndexOf(" – "));
  const cut = clause > MAX_SUMMARY / 3 ? clause : room.lastIndexOf(" ");
  const text = cut > 0 ? room.slice(0, cut) : [...room].slice(0, -1).join("");
  return `${text.replace(/[\s,;:–-]+$/u, "")}…`;
}
