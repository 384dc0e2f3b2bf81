import { normalizeText } from "@bantin/vietnamese";
import { type BodyChange, type BodyChangeKind, firstWords } from "./changes.ts";
import {
  alignment,
  type Block,
  BOLD,
  type Heading,
  type Inline,
  type Item,
  idOf,
  isObject,
  itemNode,
  type Line,
  type LineBreak,
  type Link,
  type LinkFields,
  type List,
  layoutOf,
  lineBreak,
  listNode,
  paragraphNode,
  type Source,
  type Text,
  tabNode,
  textNode,
} from "./nodes.ts";

/** Where the words of a node go. A node without a place of its own has that of the node around it. */
export type Place =
  | { kind: "free" }
  | { kind: "paragraph" | "quote"; source: Source }
  | { kind: "heading"; source: Source; tag: Heading["tag"] }
  | { kind: "row"; row: { cells: number; begun: number } }
  | { kind: "list"; list: OpenList }
  | { kind: "item"; list: OpenList; item: Item; isBold: boolean };

/** A list that may be parted by what cannot stand in it: its node is made when the next item needs one. */
export interface OpenList {
  listType: List["listType"];
  source: Source;
  outer: OpenList | null;
  depth: number;
  /** Number of the next item. */
  next: number;
  node: List | null;
  /** The node takes items as long as nothing else was written at its level: see `Writer.parted`. */
  parted: number;
}

export type LinePlace = Extract<Place, { kind: "paragraph" | "quote" | "heading" }>;
type ItemPlace = Extract<Place, { kind: "item" }>;

export interface ActiveLink {
  type: Link["type"];
  fields: LinkFields;
  source: Source;
}

export function openList(
  listType: List["listType"],
  source: Source,
  outer: OpenList | null,
  start: number,
): OpenList {
  const depth = outer ? outer.depth + 1 : 1;
  const next = listType === "number" ? start : 1;
  return { listType, source, outer, depth, next, node: null, parted: 0 };
}

const BETWEEN_CELLS = " | ";

/** Writes blocks one after the other from a stream of nodes in order of reading. */
export class Writer {
  readonly blocks: Block[] = [];
  /** Every line that was opened. */
  readonly lines: Line[] = [];
  readonly changes: BodyChange[] = [];
  /** The link that the next words stand in. */
  link: ActiveLink | null = null;
  /** What takes the next words; null between lines. */
  #line: Line | null = null;
  /** The last link that was written, and what it was written for. */
  #written: { link: ActiveLink; node: Link } | null = null;
  /** Rises with every block at the top. */
  #parted = 0;
  readonly #pictures: boolean;
  readonly #ids = new Set<string>();
  #lastId = 0;

  constructor(pictures: boolean) {
    this.#pictures = pictures;
  }

  changed(kind: BodyChangeKind, source: Source): void {
    this.changes.push({ kind, words: wordsOf(source) });
  }

  /** The end of a line: it stays, also when nothing was written on it. */
  endLine(): void {
    this.#line = null;
  }

  /** Ends a line in which a block begins. Where the line has no words yet, the block takes its place. */
  breakLine(): void {
    const line = this.#line;
    if (line && line.children.length === 0 && line === this.blocks.at(-1)) this.blocks.pop();
    this.#line = null;
  }

  /** Writes a block, and parts the lists in which it stood. */
  block(block: Block): void {
    this.breakLine();
    this.blocks.push(block);
    this.#parted++;
  }

  /** Begins a line of its own. */
  open(place: LinePlace): Line {
    const line = lineNode(place);
    this.block(line);
    return this.#take(line);
  }

  /** Begins an item. */
  item(list: OpenList, source: Source): Item {
    const node = this.#listNode(list);
    const item = itemNode(list.next, list.depth - 1, source);
    list.next++;
    node.children.push(item);
    this.#take(item);
    return item;
  }

  /** Takes back an item that holds only a list, when that list has no place in it. */
  dropEmptyItem({ list, item }: ItemPlace): void {
    if (item.children.length > 0 || list.node?.children.at(-1) !== item) return;
    list.node.children.pop();
    list.next--;
  }

  upload(source: Source, place: Place): void {
    const value = idOf(source.value);
    if (!this.#pictures || value === null || source.relationTo !== "media") {
      this.changed("pictureRemoved", source);
      return;
    }
    if (place.kind !== "free") this.changed("pictureMoved", source);
    const fields = isObject(source.fields) ? {} : null;
    const format = alignment(source.format);
    const id = this.#identifier(source.id);
    this.block({ type: "upload", relationTo: "media", value, id, fields, format, version: 3 });
  }

  text(given: string, source: Source, place: Place): void {
    const format = place.kind === "item" && place.isBold ? BOLD : 0;
    for (const [index, part] of normalizeText(given).split("\n").entries()) {
      if (index > 0) this.inline(lineBreak(), place);
      if (part !== "") this.inline(textNode(part, source, format), place);
    }
  }

  tab(source: Source, place: Place): void {
    if (this.link) this.changed("tab", this.link.source);
    this.inline(this.link ? textNode(" ", source) : tabNode(source), place);
  }

  inline(node: Text | LineBreak, place: Place): void {
    const isBlank = node.type === "linebreak" || node.text.trim() === "";
    const line = this.#lineFor(place, isBlank);
    if (!line) return;
    const { link } = this;
    if (!link) {
      line.children.push(node);
    } else if (this.#written?.link === link && this.#written.node === line.children.at(-1)) {
      this.#written.node.children.push(node);
    } else {
      const written = this.#linkNode(link);
      written.children.push(node);
      line.children.push(written);
      this.#written = { link, node: written };
    }
  }

  /** The line that takes words. Blanks begin none. */
  #lineFor(place: Place, isBlank: boolean): Line | null {
    const isNextCell = place.kind === "row" && place.row.begun < place.row.cells;
    if (isBlank && (this.#line === null || isNextCell)) return null;
    const line = this.#line ?? this.#newLine(place);
    if (place.kind === "row" && isNextCell) {
      const between = BETWEEN_CELLS.repeat(place.row.cells - Math.max(place.row.begun, 1));
      if (between) line.children.push(textNode(between, {}));
      place.row.begun = place.row.cells;
    }
    return line;
  }

  #newLine(place: Place): Line {
    switch (place.kind) {
      case "paragraph":
      case "quote":
      case "heading":
        return this.open(place);
      case "list":
        return this.item(place.list, {});
      case "item":
        if (!this.#isLast(place)) return this.open(PLAIN);
        if (place.item.children.length > 0) place.item.children.push(lineBreak());
        return this.#take(place.item);
      default:
        return this.open(PLAIN);
    }
  }

  #take(line: Line): Line {
    this.#line = line;
    this.lines.push(line);
    return line;
  }

  /** Whether an item can take more words: nothing was written after it, and no list below it. */
  #isLast({ list, item }: ItemPlace): boolean {
    if (!this.#isOpen(list) || list.node?.children.at(-1) !== item) return false;
    return item.children.at(-1)?.type !== "list";
  }

  #isOpen(list: OpenList): boolean {
    return list.node !== null && list.parted === this.#parted;
  }

  /** The node that takes the next item of a list: a new one where the list was parted. */
  #listNode(list: OpenList): List {
    this.breakLine();
    if (list.node && this.#isOpen(list)) return list.node;
    if (list.listType === "bullet") list.next = 1;
    const node = listNode(list.listType, list.next, list.source);
    const holder = list.outer && this.#holderIn(list.outer);
    if (holder) holder.children.push(node);
    else this.block(node);
    list.depth = holder && list.outer ? list.outer.depth + 1 : 1;
    list.node = node;
    list.parted = this.#parted;
    return node;
  }

  /** Lexical keeps a list in a list in an item of its own, which has no number and no words. */
  #holderIn(outer: OpenList): Item | null {
    if (!outer.node || !this.#isOpen(outer)) return null;
    const last = outer.node.children.at(-1);
    if (last?.children.length === 0) {
      outer.next--;
      return last;
    }
    if (last?.children.at(-1)?.type === "list") return last;
    const holder = itemNode(outer.next, outer.depth - 1, {});
    outer.node.children.push(holder);
    return holder;
  }

  #linkNode({ type, fields, source }: ActiveLink): Link {
    const node = { ...layoutOf(source), fields: { ...fields }, children: [] };
    if (type === "autolink") return { ...node, type, version: 2 };
    return { ...node, type, id: this.#identifier(source.id), version: 3 };
  }

  /** What was given, when it is the first of its kind. */
  #identifier(given: unknown): string {
    let id = typeof given === "string" && /^[\w-]{1,64}$/.test(given) ? given : "";
    while (id === "" || this.#ids.has(id)) {
      this.#lastId++;
      id = this.#lastId.toString(16).padStart(24, "0");
    }
    this.#ids.add(id);
    return id;
  }
}

const PLAIN: LinePlace = { kind: "paragraph", source: {} };

function lineNode(place: LinePlace): Exclude<Line, Item> {
  const { source } = place;
  if (place.kind === "paragraph") return paragraphNode(source);
  const layout = { ...layoutOf(source), children: [] as Inline[] };
  if (place.kind === "heading") return { ...layout, type: "heading", tag: place.tag };
  return { ...layout, type: "quote" };
}

const MOST_NODES = 50;
const ENOUGH = 100;

/** The first words in a node, for whoever is told what was done to it. */
function wordsOf(source: Source): string {
  const stack: unknown[] = [source];
  let words = "";
  for (let seen = 0; stack.length > 0 && seen < MOST_NODES && words.length < ENOUGH; seen++) {
    const node = stack.pop();
    if (typeof node === "string") words += `${node.slice(0, ENOUGH)} `;
    if (Array.isArray(node)) stack.push(...node.slice(0, MOST_NODES).reverse());
    if (!isObject(node)) continue;
    if (typeof node.text === "string") words += node.text.slice(0, ENOUGH);
    else stack.push(node.children);
  }
  return firstWords(words);
}
