import { headingAnchors, noteEndOf, noteIds, pastedNoteEndOf } from "./anchors.ts";
import { type BodyChange, firstWords } from "./changes.ts";
import { type Block, type Inline, type Line, type Link, type List, SUPERSCRIPT } from "./nodes.ts";

/**
 * Mends what leads to a place within the body. Notes that were pasted get anchors of ours and stand at the
 * end, a link to a place that is not there becomes its text.
 *
 * @param lines every line of the blocks; their links are changed in place
 * @param changes takes what was done
 */
export function settleAnchors(
  blocks: readonly Block[],
  lines: readonly Line[],
  changes: BodyChange[],
): Block[] {
  const links = lines.flatMap(({ children }) => [...children].filter(isAnchorLink));
  if (links.length === 0) return [...blocks];
  const kept = pairNotes(links, changes);
  const headings = headingIds(blocks);
  const lost = new Set<unknown>(
    links.filter((link) => !kept.has(link) && !headings.has(urlOf(link).slice(1))),
  );
  for (const line of lines) {
    if (line.children.some((child) => lost.has(child))) unlink(line, lost, changes);
  }
  return notesLast(blocks, kept);
}

function urlOf({ fields }: Link): string {
  return fields.linkType === "custom" ? fields.url : "";
}

function isAnchorLink(node: Inline | List): node is Link {
  if (node.type !== "link" && node.type !== "autolink") return false;
  return urlOf(node).startsWith("#") || pastedNoteEndOf(urlOf(node)) !== null;
}

function headingIds(blocks: readonly Block[]): Set<string> {
  const anchorOf = headingAnchors();
  const texts = blocks.flatMap((block) =>
    block.type === "heading" ? [textOf(block.children)] : [],
  );
  return new Set(texts.filter((text) => text.trim() !== "").map(anchorOf));
}

function textOf(children: readonly (Inline | List)[]): string {
  return children.map(lineText).join("");
}

function lineText(node: Inline | List): string {
  switch (node.type) {
    case "text":
    case "tab":
      return node.text;
    case "linebreak":
      return "\n";
    case "list":
      return "";
    default:
      return textOf(node.children);
  }
}

function unlink(line: Line, lost: ReadonlySet<unknown>, changes: BodyChange[]): void {
  // What stands with links in an item is its text: lists below it have items of their own.
  const children = line.children.flatMap((child): Inline[] => {
    if (child.type === "list") return [];
    if (!isAnchorLink(child) || !lost.has(child)) return [child];
    const link: Link = child;
    changes.push({ kind: "anchor", words: firstWords(textOf(link.children)) });
    return link.children;
  });
  line.children = children;
}

interface Note {
  marks: Link[];
  note: Link;
  /** Null for what was pasted. */
  number: number | null;
}

/** Gives each note and its marks their addresses. Returns the links that are ends of a note. */
function pairNotes(links: readonly Link[], changes: BodyChange[]): Map<Link, "mark" | "note"> {
  const notes = [...Map.groupBy(links, keyOf)].flatMap(([key, all]) => (key ? paired(all) : []));
  const used = new Set(notes.map(({ number }) => number));
  const taken = new Set<number>();
  const kept = new Map<Link, "mark" | "note">();
  let last = 0;
  for (const { marks, note, number } of notes) {
    let own = number !== null && !taken.has(number) ? number : null;
    while (own === null) {
      last += 1;
      if (!used.has(last) && !taken.has(last)) own = last;
    }
    taken.add(own);
    const ids = noteIds(own);
    lead(note, ids.mark, number === null);
    kept.set(note, "note");
    for (const mark of marks) {
      lead(mark, ids.note, number === null);
      kept.set(mark, "mark");
    }
    if (number === null) changes.push({ kind: "note", words: firstWords(textOf(note.children)) });
  }
  return kept;
}

function keyOf(link: Link): string | null {
  const own = noteEndOf(urlOf(link));
  return own ? `own ${own.number}` : (pastedNoteEndOf(urlOf(link))?.key ?? null);
}

function endOf(link: Link): "mark" | "note" | undefined {
  return (noteEndOf(urlOf(link)) ?? pastedNoteEndOf(urlOf(link)))?.end;
}

/**
 * The notes of one number. Two documents that were pasted one after the other may each have a note 1: then
 * the second mark belongs to the second note. Else all marks lead to the first.
 */
function paired(links: readonly Link[]): Note[] {
  const marks = links.filter((link) => endOf(link) === "mark");
  const notes = links.filter((link) => endOf(link) === "note");
  const [note] = notes;
  if (!note || marks.length === 0) return [];
  const number = noteEndOf(urlOf(note))?.number ?? null;
  if (marks.length !== notes.length) return [{ marks, note, number }];
  return notes.map((each, index) => ({ note: each, marks: marks.slice(index, index + 1), number }));
}

/** A mark that was pasted is raised: Word does so by a style that is not pasted with it. */
function lead(link: Link, id: string, isPasted: boolean): void {
  link.fields = { linkType: "custom", url: `#${id}`, newTab: false };
  if (!isPasted || endOf(link) !== "mark") return;
  for (const child of link.children) if (child.type === "text") child.format |= SUPERSCRIPT;
}

/**
 * Notes that text with further marks, a heading or a picture follows go to the others at the end. Text without
 * any of them may be the second paragraph of the note before it, and stays there.
 */
function notesLast(blocks: readonly Block[], kept: ReadonlyMap<Link, "mark" | "note">): Block[] {
  const kinds = blocks.map((block) => kindOf(block, kept));
  const lastText = kinds.lastIndexOf("text");
  const isEarly = (index: number) => kinds[index] === "note" && index < lastText;
  const early = blocks.filter((_block, index) => isEarly(index));
  if (early.length === 0) return [...blocks];
  const firstLate = kinds.indexOf("note", lastText);
  const notes = firstLate === -1 ? blocks.length : firstLate;
  const before = blocks.filter((_block, index) => index < notes && !isEarly(index));
  return [...before, ...early, ...blocks.slice(notes)];
}

function kindOf(block: Block, kept: ReadonlyMap<Link, "mark" | "note">): "note" | "text" | "other" {
  if (block.type === "upload" || block.type === "heading") return "text";
  if (block.type !== "paragraph" && block.type !== "quote") return "other";
  const ends = block.children.map((child) => (child.type === "link" ? kept.get(child) : undefined));
  const first = block.children.findIndex((child) => lineText(child).trim() !== "");
  if (ends[first] === "note") return "note";
  return ends.includes("mark") ? "text" : "other";
}
