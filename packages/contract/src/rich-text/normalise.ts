import { normalizeText } from "@bantin/vietnamese";
import type { BodyChange } from "./changes.ts";
import { mendedLink } from "./links.ts";
import {
  type Heading,
  type Inline,
  isObject,
  type LexicalBody,
  type Link,
  type List,
  layoutOf,
  lineBreak,
  paragraphNode,
  type Source,
  type Text,
  wholeNumber,
} from "./nodes.ts";
import { settleAnchors } from "./settle-anchors.ts";
import {
  type ActiveLink,
  type LinePlace,
  type OpenList,
  openList,
  type Place,
  Writer,
} from "./writer.ts";

export interface NormalisedBody {
  body: LexicalBody;
  changes: BodyChange[];
}

/**
 * A body that satisfies `richText` and that the editor opens, made of anything: pasted from Word, sent by a
 * program, or no body at all. The order of reading is kept and no text is lost; only notes go to the end.
 * What it returns comes back unchanged.
 *
 * @param options.pictures false where the page has none: in settings
 */
export function normaliseBody(
  value: unknown,
  options: { pictures: boolean } = { pictures: true },
): NormalisedBody {
  const writer = new Writer(options.pictures);
  const root = rootOf(value);
  walk(root, writer);
  const { lines, changes } = writer;
  const blocks = settleAnchors(writer.blocks, lines, changes);
  for (const line of lines) mergeTexts(line.children);
  // Lexical refuses a text without any block.
  const children = blocks.length > 0 ? blocks : [paragraphNode({})];
  return { body: { root: { ...layoutOf(root), type: "root", children } }, changes };
}

/** Joins neighbours that look the same, as the editor does when it opens a text. */
function mergeTexts(children: (Inline | List)[]): void {
  const runs: { first: Inline | List; words: string[] }[] = [];
  for (const node of children) {
    if (node.type === "link" || node.type === "autolink") mergeTexts(node.children);
    const run = runs.at(-1);
    if (run && node.type === "text" && looksLike(run.first, node)) run.words.push(node.text);
    else runs.push({ first: node, words: node.type === "text" ? [node.text] : [] });
  }
  if (runs.length === children.length) return;
  for (const [index, { first, words }] of runs.entries()) {
    // A letter may have stood apart from its tone mark.
    if (first.type === "text" && words.length > 1) first.text = normalizeText(words.join(""));
    children[index] = first;
  }
  children.length = runs.length;
}

function looksLike(one: Inline | List, { format, style, mode, detail }: Text): boolean {
  if (one.type !== "text" || mode !== "normal" || detail !== 0) return false;
  return one.format === format && one.style === style && one.mode === mode && one.detail === 0;
}

/** The root of what was given: of an editor's state, of a list of nodes, or of plain text line by line. */
function rootOf(value: unknown): Source {
  const given = isObject(value) && "root" in value ? value.root : value;
  if (isObject(given)) return given;
  if (typeof given !== "string") return { children: given };
  return {
    children: given.split(/[\r\n]+/).map((line) => ({ type: "paragraph", children: line })),
  };
}

/** A node that is being read: what is left of its children, and what to go back to after them. */
interface Frame {
  /** What was given for it, by which a node within itself is known. */
  given: unknown;
  source: Source;
  children: readonly unknown[];
  next: number;
  place: Place;
  /** Whether it ends the line before it and its own. */
  isBlock: boolean;
  /** The link around it, restored after it. */
  link: ActiveLink | null;
  /** The list that items without one share. */
  implied: OpenList | null;
}

/** Reads depth first without recursion, because what is nested a million times must not end the process. */
function walk(root: Source, writer: Writer): void {
  const first = frameOf(root, { kind: "free" }, true, null);
  const stack = [first];
  const open = new Set<unknown>();
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (frame.next < frame.children.length) {
      const child = frame.children[frame.next++];
      if (open.has(child)) continue;
      const entered = enter(child, frame, writer);
      if (!entered) continue;
      open.add(child);
      stack.push({ ...entered, given: child });
    } else {
      stack.pop();
      open.delete(frame.given);
      if (frame.isBlock) writer.endLine();
      writer.link = frame.link;
    }
  }
}

function frameOf(source: Source, place: Place, isBlock: boolean, link: ActiveLink | null): Frame {
  const children = childrenOf(source);
  return { given: source, source, children, next: 0, place, isBlock, link, implied: null };
}

function childrenOf({ children }: Source): readonly unknown[] {
  if (Array.isArray(children)) return children;
  return children === undefined || children === null ? [] : [children];
}

/** Writes a node without children, or says how to go on with the children of one that has some. */
function enter(child: unknown, parent: Frame, writer: Writer): Frame | null {
  if (Array.isArray(child)) return enter({ children: child }, parent, writer);
  if (typeof child === "string" || typeof child === "number") {
    writer.text(String(child), {}, parent.place);
    return null;
  }
  if (!isObject(child)) return null;
  if (child.type !== "listitem") parent.implied = null;
  switch (child.type) {
    case "linebreak":
      writer.inline(lineBreak(), parent.place);
      return null;
    case "tab":
      writer.tab(child, parent.place);
      return null;
    case "horizontalrule":
      if (parent.place.kind !== "free") writer.changed("moved", parent.source);
      writer.block({ type: "horizontalrule", version: 1 });
      return null;
    case "upload":
      writer.upload(child, parent.place);
      return null;
    case "link":
    case "autolink":
      return enterLink(child, child.type, parent, writer);
    case "list":
      return enterList(child, parent, writer);
    case "listitem":
      return enterItem(child, parent, writer);
    case "paragraph":
    case "heading":
    case "quote":
      return enterLine(child, child.type, parent, writer);
    case "table":
      writer.changed("table", child);
      return enterBlock(child, parent, writer);
    case "tablerow":
      return enterRow(child, parent, writer);
    case "tablecell":
      return enterCell(child, parent, writer);
    case "code":
      writer.changed("unknown", child);
      return enterLine(child, "paragraph", parent, writer);
    default:
      return enterUnknown(child, parent, writer);
  }
}

function enterBlock(child: Source, { place }: Frame, writer: Writer): Frame {
  writer.breakLine();
  return frameOf(child, place, true, writer.link);
}

function enterLink(child: Source, type: Link["type"], { place }: Frame, writer: Writer): Frame {
  const around = writer.link;
  const { fields, change } = mendedLink(child.fields);
  if (change) writer.changed(change, child);
  if (!fields) return frameOf(child, place, false, around);
  if (around) writer.changed("moved", child);
  writer.link = { type, fields, source: child };
  // A link in a link ends the outer one.
  return frameOf(child, place, false, null);
}

/** As deep as lists nest in Word. Deeper items stand at this depth. */
const DEEPEST_LIST = 9;

const LIST_TYPES: Readonly<Record<string, List["listType"]>> = { number: "number", ol: "number" };

function enterList(child: Source, { place }: Frame, writer: Writer): Frame {
  writer.breakLine();
  const { listType, tag, start } = child;
  if (listType === "check") writer.changed("checkList", child);
  const outer = place.kind === "list" || place.kind === "item" ? place.list : null;
  if (place.kind === "quote" || place.kind === "heading") writer.changed("moved", child);
  if (outer && outer.depth >= DEEPEST_LIST) {
    writer.changed("depth", child);
    if (place.kind === "item") writer.dropEmptyItem(place);
    return frameOf(child, { kind: "list", list: outer }, true, writer.link);
  }
  const known = typeof listType === "string" && listType !== "check" ? listType : tag;
  const type = LIST_TYPES[String(known)] ?? "bullet";
  const list = openList(type, child, outer, wholeNumber(start, 1, 1_000_000) ?? 1);
  return frameOf(child, { kind: "list", list }, true, writer.link);
}

function enterItem(child: Source, parent: Frame, writer: Writer): Frame {
  const list = listOf(parent);
  writer.breakLine();
  const item = writer.item(list, child);
  return frameOf(child, { kind: "item", list, item, isBold: false }, true, writer.link);
}

/** The list that an item is of. Items that stand without one make one together. */
function listOf(parent: Frame): OpenList {
  const { place } = parent;
  if (place.kind === "list" || place.kind === "item") return place.list;
  parent.implied ??= openList("bullet", {}, null, 1);
  return parent.implied;
}

const HEADINGS: Readonly<Record<string, Heading["tag"]>> = {
  h1: "h2",
  h2: "h2",
  h3: "h3",
  h4: "h4",
  h5: "h4",
  h6: "h4",
};

function enterLine(
  child: Source,
  type: "paragraph" | "heading" | "quote",
  { place, source }: Frame,
  writer: Writer,
): Frame {
  if (place.kind === "row") return frameOf(child, place, false, writer.link);
  writer.breakLine();
  if (place.kind === "item") {
    // An item holds one line of text: more paragraphs are more lines of it, and a heading is bold.
    if (type !== "paragraph") writer.changed("moved", child);
    const isBold = place.isBold || type === "heading";
    return frameOf(child, { ...place, isBold }, true, writer.link);
  }
  if (place.kind === "list") {
    const item = writer.item(place.list, {});
    const inItem = { kind: "item", list: place.list, item, isBold: type === "heading" } as const;
    return frameOf(child, inItem, true, writer.link);
  }
  const isInside = place.kind === "quote" || place.kind === "heading";
  if (isInside) writer.changed("moved", child);
  const inner = lineOf(child, type, writer);
  // A paragraph in a quotation is quoted, and one in a heading is the heading's text.
  const own = isInside && type === "paragraph" ? { ...place, source } : inner;
  writer.open(own);
  return frameOf(child, own, true, writer.link);
}

function lineOf(
  source: Source,
  type: "paragraph" | "heading" | "quote",
  writer: Writer,
): LinePlace {
  if (type !== "heading") return { kind: type, source };
  const tag = HEADINGS[String(source.tag)] ?? "h2";
  if (tag !== source.tag) writer.changed("heading", source);
  return { kind: "heading", source, tag };
}

/** Cells of one line each stand side by side; where one holds more, its blocks stand one after the other. */
function enterRow(child: Source, parent: Frame, writer: Writer): Frame {
  const cells = childrenOf(child);
  const isLine = cells.length > 1 && cells.every(isOneLine);
  const frame = enterBlock(child, parent, writer);
  if (!isLine || parent.place.kind === "row") return frame;
  return { ...frame, place: { kind: "row", row: { cells: 0, begun: 0 } } };
}

const INLINE = new Set(["text", "linebreak", "tab", "link", "autolink"]);

function isOneLine(cell: unknown): boolean {
  if (!isObject(cell)) return true;
  const children = childrenOf(cell);
  const isInline = (node: unknown) => !isObject(node) || INLINE.has(String(node.type));
  const [only] = children;
  if (children.length === 1 && isObject(only) && only.type === "paragraph") {
    return childrenOf(only).every(isInline);
  }
  return children.every(isInline);
}

function enterCell(child: Source, parent: Frame, writer: Writer): Frame {
  if (parent.place.kind !== "row") return enterBlock(child, parent, writer);
  parent.place.row.cells++;
  return frameOf(child, parent.place, false, writer.link);
}

/** Of what the site cannot draw its text is kept: in the line around it, else as lines. */
function enterUnknown(child: Source, parent: Frame, writer: Writer): Frame | null {
  if (typeof child.text === "string" || typeof child.text === "number") {
    writer.text(String(child.text), child, parent.place);
    return null;
  }
  const isWrapper = child.type === undefined || child.type === "root" || child.type === "text";
  if (!isWrapper) writer.changed("unknown", child);
  if (child.children === undefined || child.children === null) return null;
  const { kind } = parent.place;
  if (kind === "free" || kind === "list") return enterBlock(child, parent, writer);
  return frameOf(child, parent.place, false, writer.link);
}
