import { pinpointAnchor } from "@bantin/citations";
import { type BlockNode, headingAnchors, type RichText } from "@bantin/contract";
import { toSlug } from "@bantin/vietnamese";
import { runsOf, textOf } from "./runs.ts";

/** The ids of blocks that links can lead to. */
export type BlockIds = ReadonlyMap<BlockNode, string>;

/** The ids of the headings of a text. An empty heading is not drawn. */
export function headingIds({ root }: RichText): BlockIds {
  const anchorOf = headingAnchors();
  const ids = new Map<BlockNode, string>();
  for (const block of root.children) {
    const text = block.type === "heading" ? wordsOf(block) : "";
    if (text !== "") ids.set(block, anchorOf(text));
  }
  return ids;
}

/** A line of the table of contents. */
export interface OutlineEntry {
  id: string;
  label: string;
  /** 1 for chapters and large headings, 2 for what stands in them. */
  level: 1 | 2;
}

const CHAPTER = /^chương\s+([ivxlcdm]+|\d+)(?![\p{L}\d])/iu;
const ARTICLE = /^điều\s+(\d+[a-zđ]?)(?![\p{L}\d])/iu;
const CLAUSE = /^(\d{1,3}[a-zđ]?)\.\s/iu;
const POINT = /^([a-zđ]\d?)\)\s/iu;
/** Characters of a line of the table of contents. */
const LABEL_LENGTH = 100;

type Part = Parameters<typeof pinpointAnchor>[0];

/**
 * The parts of an official document by which it is cited: `Chương II` is `#chuong-ii`; `Điều 5`, its `khoản 2` and
 * that one's `điểm a` have the ids to which citations of them lead (`pinpointAnchor`). A number that stands twice
 * leads to the first. Headings keep the ids that they have in every text.
 */
export function documentOutline(richText: RichText): { ids: BlockIds; entries: OutlineEntry[] } {
  const ids = new Map(headingIds(richText));
  const used = new Set(ids.values());
  const entries: OutlineEntry[] = [];
  let part: Part = { article: null, clause: null, point: null };
  const place = (block: BlockNode, id: string): string => {
    const known = ids.get(block);
    if (known !== undefined || used.has(id)) return known ?? id;
    used.add(id);
    ids.set(block, id);
    return id;
  };
  for (const block of richText.root.children) {
    if (block.type !== "heading" && block.type !== "paragraph") continue;
    const text = wordsOf(block);
    const chapter = CHAPTER.exec(text)?.[1];
    const number = ARTICLE.exec(text)?.[1];
    const clause = CLAUSE.exec(text)?.[1];
    const point = POINT.exec(text)?.[1];
    if (chapter !== undefined) {
      part = { article: null, clause: null, point: null };
      const id = place(block, `chuong-${toSlug(chapter)}`);
      entries.push({ id, label: shortened(text), level: 1 });
    } else if (number !== undefined) {
      part = { article: number, clause: null, point: null };
      entries.push({ id: place(block, pinpointAnchor(part)), label: shortened(text), level: 2 });
    } else if (block.type === "heading") {
      const id = ids.get(block);
      if (id !== undefined) {
        entries.push({ id, label: shortened(text), level: block.tag === "h2" ? 1 : 2 });
      }
    } else if (part.article !== null && clause !== undefined) {
      part = { ...part, clause, point: null };
      place(block, pinpointAnchor(part));
    } else if (part.article !== null && point !== undefined) {
      place(block, pinpointAnchor({ ...part, point }));
    }
  }
  return { ids, entries };
}

function wordsOf(block: Extract<BlockNode, { type: "heading" | "paragraph" }>): string {
  return textOf(runsOf(block.children)).trim();
}

/** Cut at a word. */
function shortened(text: string): string {
  if (text.length <= LABEL_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(" ", LABEL_LENGTH))}…`;
}
