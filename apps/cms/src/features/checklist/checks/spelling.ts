import { syllableFault } from "@bantin/vietnamese/syllables";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { type CheckedContent, passagesOf } from "../content.ts";
import { type Finding, MOST_MATCHES, type Passage, textFinding } from "../finding.ts";
import { confusedPhrases } from "./confused-phrases.ts";

/** Slips of the pen: what no rule of the script lets be written, and phrases that are taken for one another. */
export function spelling(content: CheckedContent): Finding[] {
  return passagesOf(content).flatMap((passage) => {
    const found = [...slips(passage), ...phrases(passage)];
    return found
      .sort(([one], [other]) => one[0] - other[0])
      .slice(0, MOST_MATCHES)
      .map(([range, said]) => textFinding("spelling", passage, range, said));
  });
}

type Slip = [range: [number, number], said: Bilingual];

/**
 * Whole words in small letters that nothing joins to their neighbours: names begin with a capital, abbreviations are of
 * capitals, addresses and symbols have marks in them.
 */
const WORD = /(?<![\p{L}\p{M}\d'’@./_\\&-])[\p{Ll}\p{M}]+(?![\p{L}\p{M}\d'’@/_\\&-]|\.\p{L})/gu;

function* slips({ text }: Passage): Generator<Slip> {
  let count = 0;
  const known = new Map<string, Bilingual | null>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    let said = known.get(word);
    if (said === undefined) {
      said = sayOf(word);
      known.set(word, said);
    }
    if (!said) continue;
    yield [[index, index + word.length], said];
    count += 1;
    if (count === MOST_MATCHES) return;
  }
}

function sayOf(word: string): Bilingual | null {
  const fault = syllableFault(word);
  if (!fault) return null;
  const { suggestion } = fault;
  return suggestion
    ? bilingual(`“${word}” có thể là “${suggestion}”.`, `“${word}” may be “${suggestion}”.`)
    : bilingual(
        `“${word}” có thể thiếu dấu hoặc gõ nhầm.`,
        `“${word}” may lack a mark, or be mistyped.`,
      );
}

function* phrases({ text }: Passage): Generator<Slip> {
  for (const { end, right, start } of confusedPhrases(text)) {
    const written = text.slice(start, end);
    yield [
      [start, end],
      bilingual(`“${written}” có thể là “${right}”.`, `“${written}” may be “${right}”.`),
    ];
  }
}
