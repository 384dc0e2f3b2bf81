import { toSlug } from "@bantin/vietnamese";

/**
 * Anchors for the headings of one body, unique within it. The prefix keeps them apart from the ids of the
 * page around it.
 */
export function headingAnchors(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const base = `muc-${toSlug(text) || "khong-ten"}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

/**
 * One end of a note. A note is two ordinary links with addresses that belong together: the mark in the text
 * leads to `#ghi-chu-1`, and the note, which begins with a link to `#ghi-chu-1-ve`, leads back. An editor
 * can read them, copy them and type them by hand.
 */
export interface NoteEnd {
  number: number;
  end: "mark" | "note";
}

const NOTE_END = /^#ghi-chu-([1-9]\d{0,3})(-ve)?$/;

/** Which end of a note a link is, by its address; null for any other link. */
export function noteEndOf(url: string): NoteEnd | null {
  const match = NOTE_END.exec(url);
  return match && { number: Number(match[1]), end: match[2] ? "note" : "mark" };
}

/** The id at which each end of a note stands on the page. */
export function noteIds(number: number): Record<NoteEnd["end"], string> {
  return { note: `ghi-chu-${number}`, mark: `ghi-chu-${number}-ve` };
}

/** How programs that people paste from name the two ends of a note: the one a mark leads to, and the way back. */
const FOREIGN_NOTES: readonly (readonly [program: string, toNote: RegExp, toMark: RegExp])[] = [
  ["word", /^_ftn(\d+)$/, /^_ftnref(\d+)$/],
  ["word-end", /^_edn(\d+)$/, /^_ednref(\d+)$/],
  ["libreoffice", /^sdfootnote(\d+)sym$/, /^sdfootnote(\d+)anc$/],
  ["libreoffice-end", /^sdendnote(\d+)sym$/, /^sdendnote(\d+)anc$/],
  ["google", /^ftnt(\d+)$/, /^ftnt_ref(\d+)$/],
  ["mammoth", /^(?:footnote|endnote)-(\d+)$/, /^(?:footnote|endnote)-ref-(\d+)$/],
  ["pandoc", /^fn:?(\d+)$/, /^fnref:?(\d+)$/],
  ["wikipedia", /^cite_note-(\w+)$/, /^cite_ref-(\w+)$/],
];

/** One end of a note that was pasted; ends with one key belong together. */
export interface PastedNoteEnd {
  key: string;
  end: NoteEnd["end"];
}

/** Which end of a pasted note an address is. Word gives the path of the file before the `#`. */
export function pastedNoteEndOf(url: string): PastedNoteEnd | null {
  const fragment = /^(?:file:[^#]*|about:[^#]*)?#(.+)$/i.exec(url)?.[1];
  if (!fragment) return null;
  for (const [program, toNote, toMark] of FOREIGN_NOTES) {
    const mark = toNote.exec(fragment);
    if (mark) return { key: `${program} ${mark[1]}`, end: "mark" };
    const note = toMark.exec(fragment);
    if (note) return { key: `${program} ${note[1]}`, end: "note" };
  }
  return null;
}
