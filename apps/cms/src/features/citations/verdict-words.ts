import type { Verdict } from "@bantin/citations";
import { formatDate } from "@bantin/vietnamese";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";

/** Whether an editor has to do something about a mention. */
type Tone = "done" | "warn" | "open" | "quiet";

/** A verdict in the newsroom's words. */
interface VerdictWords {
  text: Bilingual;
  tone: Tone;
}

/** What a mention has come to, for an editor to read. */
export function verdictWords(verdict: Verdict): VerdictWords {
  switch (verdict.kind) {
    case "linked":
      return { tone: "done", text: linked(verdict.inForceOn) };
    case "chosen":
      return { tone: "done", text: bilingual("Đã chọn", "Chosen") };
    case "ignored":
      return { tone: "quiet", text: bilingual("Đã bỏ qua", "Ignored") };
    case "dateDiffers": {
      const [cited, held] = [formatDate(verdict.citedDate), formatDate(verdict.issueDate)];
      return {
        tone: "warn",
        text: bilingual(
          `Ngày khác (bài ghi ${cited}, văn bản ${held})`,
          `Another date (text ${cited}, document ${held})`,
        ),
      };
    }
    case "ambiguous":
      return { tone: "open", text: undecided(verdict.candidates.length) };
    case "missing":
      return { tone: "open", text: bilingual("Chưa có trong hệ thống", "Not held") };
  }
}

/** A law by its name alone is the version in force on the article's day: the editor is told which day that was. */
function linked(inForceOn: string | null): Bilingual {
  if (inForceOn === null) return bilingual("Đã liên kết", "Linked");
  const day = formatDate(inForceOn);
  return bilingual(
    `Đã liên kết bản có hiệu lực ngày ${day}`,
    `Linked to the version in force on ${day}`,
  );
}

function undecided(count: number): Bilingual {
  return count === 0
    ? bilingual("Chưa rõ là văn bản nào", "Undecided")
    : bilingual(`Chưa rõ, có ${count} văn bản`, `Undecided, ${count} documents fit`);
}

const COUNTED = [
  ["linked", bilingual("đã liên kết", "linked")],
  ["dateDiffers", bilingual("ngày khác", "another date")],
  ["ambiguous", bilingual("chưa rõ", "undecided")],
  ["missing", bilingual("chưa có trong hệ thống", "not held")],
  ["ignored", bilingual("đã bỏ qua", "ignored")],
] as const satisfies readonly (readonly [Verdict["kind"], Bilingual])[];

/** The mentions of an article in one sentence: `9 lần nhắc đến văn bản: 7 đã liên kết, 2 chưa rõ.` */
export function verdictSummary(verdicts: readonly Verdict[]): Bilingual {
  if (verdicts.length === 0) {
    return bilingual("Chưa thấy văn bản nào được nhắc đến.", "No document is mentioned.");
  }
  const kinds = verdicts.map(({ kind }) => (kind === "chosen" ? "linked" : kind));
  const counts = COUNTED.map(([kind, words]) => ({
    words,
    count: kinds.filter((other) => other === kind).length,
  })).filter(({ count }) => count > 0);
  const list = (language: "vi" | "en") =>
    counts.map(({ count, words }) => `${count} ${words[language]}`).join(", ");
  return bilingual(
    `${verdicts.length} lần nhắc đến văn bản: ${list("vi")}.`,
    `${verdicts.length} mentions of documents: ${list("en")}.`,
  );
}

/** How many mentions wait for an editor. */
export function openCount(verdicts: readonly Verdict[]): number {
  return verdicts.filter((verdict) => verdictWords(verdict).tone === "open").length;
}
