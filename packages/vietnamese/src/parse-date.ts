import { toIsoDate } from "./calendar.ts";
import { cleanLine } from "./normalize.ts";

// The same sign twice: `15/7-2021` is a slip we would rather ask about than guess.
const WITH_SIGNS = /^(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/i;
const IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?:,)? năm (\d{4})$/i;

/**
 * The ISO date, `YYYY-MM-DD`, of a date as Vietnamese prose writes it: `15/7/2021`, `15-7-2021`, `15.7.2021`
 * or `ngày 15 tháng 7 năm 2021`. Null when the text is anything else, or the calendar has no such day.
 */
export function parseDate(text: string): string | null {
  const line = cleanLine(text);
  const signs = WITH_SIGNS.exec(line);
  if (signs)
    return toIsoDate({ day: Number(signs[1]), month: Number(signs[3]), year: Number(signs[4]) });
  const words = IN_WORDS.exec(line);
  if (words)
    return toIsoDate({ day: Number(words[1]), month: Number(words[2]), year: Number(words[3]) });
  return null;
}
