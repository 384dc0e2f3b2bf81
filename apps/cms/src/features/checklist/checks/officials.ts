import { fold, formatDate } from "@bantin/vietnamese";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { type CheckedContent, passagesOf } from "../content.ts";
import type { CheckContext, Official } from "../context.ts";
import { type Finding, MOST_MATCHES, textFinding } from "../finding.ts";
import { type NameInText, namesIn } from "./names.ts";
import { agree, type StatedTitle, titlesAround } from "./titles.ts";

/** Mentions whose titles are compared: no article has as many. */
const MOST_MENTIONS = 1000;

/** Names of the list that a text gives another title, or spells nearly as the list does. */
export function officials(content: CheckedContent, context: CheckContext): Finding[] {
  if (context.officials.length === 0) return [];
  const byName = Map.groupBy(context.officials, ({ name }) => name);
  const find = namesIn([...byName.keys()]);
  return passagesOf(content).flatMap((passage) => {
    const mentions = find(passage.text).slice(0, MOST_MENTIONS);
    const said = mentions.flatMap((found) => {
      const titles = titlesAround(passage.text, found);
      const held = byName.get(found.listed) ?? [];
      const words = found.isExact
        ? titleFault(found, titles, held, content.day)
        : nameFault(found, titles, held);
      return words ? [{ found, words }] : [];
    });
    return said
      .slice(0, MOST_MATCHES)
      .map(({ found: { start, end }, words }) =>
        textFinding("official", passage, [start, end], words),
      );
  });
}

/** Nothing is said where one of the titles is the list's: a list need not have all that somebody is. */
function titleFault(
  { listed }: NameInText,
  titles: readonly StatedTitle[],
  held: readonly Official[],
  day: string,
): Bilingual | null {
  const [stated] = titles;
  if (!stated || titles.some(({ isFormer }) => isFormer)) return null;
  const matching = held.filter(({ title }) => titles.some(({ words }) => agree(words, title)));
  const isInOffice = ({ from, to }: Official) =>
    (from === null || from <= day) && (to === null || day <= to);
  if (matching.some(isInOffice)) return null;
  const [other] = matching;
  if (other) return notThen(listed, other, day);
  const current = held.filter(isInOffice);
  const known = (current.length > 0 ? current : held).map(({ title }) => title).join("; ");
  return bilingual(
    `Bài ghi ${listed} là “${stated.words}”; danh sách cán bộ ghi “${known}”. Hãy xem lại chức danh, hoặc bổ sung danh sách.`,
    `The text calls ${listed} “${stated.words}”, the list of officials “${known}”. See which is right.`,
  );
}

function notThen(name: string, { from, title, to }: Official, day: string): Bilingual {
  const since = from !== null && day < from ? from : null;
  const [vi, en] = since
    ? [`từ ${formatDate(since)}`, `from ${formatDate(since)}`]
    : [`đến ${formatDate(to ?? day)}`, `to ${formatDate(to ?? day)}`];
  return bilingual(
    `Theo danh sách cán bộ, ${name} giữ chức “${title}” ${vi}, còn bài đề ngày ${formatDate(day)}. Hãy xem lại chức danh vào ngày đó.`,
    `The list of officials has ${name} as “${title}” ${en}, the text is of ${formatDate(day)}. See the title on that day.`,
  );
}

/**
 * People have nearly the same names. The one of the list is meant where the title is the list's, or where the name has
 * four syllables and differs in its marks alone.
 */
function nameFault(
  { listed, written }: NameInText,
  titles: readonly StatedTitle[],
  held: readonly Official[],
): Bilingual | null {
  const isMarksAlone = fold(written) === fold(listed) && listed.split(" ").length >= 4;
  const hasTitle = held.some(({ title }) => titles.some(({ words }) => agree(words, title)));
  if (!isMarksAlone && !hasTitle) return null;
  return bilingual(
    `“${written}” viết khác danh sách cán bộ: “${listed}”. Hãy xem lại họ tên.`,
    `“${written}” differs from the list of officials: “${listed}”. See how the name is written.`,
  );
}
