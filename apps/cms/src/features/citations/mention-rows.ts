import type { Citation, Verdict } from "@bantin/citations";
import { cleanLine, fold } from "@bantin/vietnamese";
import type { Bilingual } from "../../text/bilingual.ts";
import { doubtWords } from "./doubt-words.ts";
import { type Quotation, wordsAround } from "./words-around.ts";

/** Mentions with the same words and the same verdict: one row of the editor's panel. */
export interface MentionRow {
  /** Stays the same while the text is edited elsewhere. */
  key: string;
  verdict: Verdict;
  /** Why an editor is asked; null where nobody is, or where the verdict says it. */
  why: Bilingual | null;
  /** The first is what the row shows; the others stand behind it. */
  mentions: QuotedMention[];
}

/** One mention, by its index among the citations of the text. */
interface QuotedMention {
  index: number;
  quotation: Quotation;
}

const CONTEXT_CHARACTERS = 48;

/** The panel's rows, in the order in which the text mentions documents first. */
export function mentionRows(
  text: string,
  citations: readonly Citation[],
  verdicts: readonly Verdict[],
): MentionRow[] {
  const rows = new Map<string, MentionRow>();
  const perSurface = new Map<string, number>();
  citations.forEach((citation, index) => {
    const { start, end, surface } = citation;
    const verdict = verdicts[index];
    if (!verdict) return;
    const why = doubtWords(citation, verdict);
    const words = fold(cleanLine(surface));
    const mention = { index, quotation: wordsAround(text, start, end, CONTEXT_CHARACTERS) };
    const group = `${words} ${verdictKey(verdict)} ${why?.en ?? ""}`;
    const row = rows.get(group);
    if (row) {
      row.mentions.push(mention);
      return;
    }
    const serial = perSurface.get(words) ?? 0;
    perSurface.set(words, serial + 1);
    rows.set(group, { key: `${words} ${serial}`, verdict, why, mentions: [mention] });
  });
  return [...rows.values()];
}

function verdictKey(verdict: Verdict): string {
  switch (verdict.kind) {
    case "ambiguous":
      return `ambiguous ${verdict.candidates.map(({ id }) => id).join(" ")}`;
    case "missing":
      return `missing ${verdict.document.key}`;
    case "ignored":
      return "ignored";
    default:
      return `${verdict.kind} ${verdict.document.id}`;
  }
}
