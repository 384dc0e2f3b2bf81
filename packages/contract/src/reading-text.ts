import type { InlineNode, RichText } from "./rich-text/schema.ts";

/** A line of thought in a body: a paragraph, a heading, a quotation, a list item without the lists below it. */
export interface TextBlock<Inline = object> {
  /** The node of the body: the same object. */
  node: object;
  /** Lexical's type of the node. */
  type: string;
  /** What stands in its line: the same objects. */
  children: Inline[];
  /** However bold and links cut it. A line break is `\n`, a tab `\t`. */
  text: string;
}

/** A stretch of the text that citations are looked for in. */
export interface TextPart {
  /** Index in `textBlocks`; null for the summary. */
  block: number | null;
  /** Offsets in the joined text. */
  start: number;
  end: number;
}

export interface ReadingText {
  text: string;
  parts: TextPart[];
}

/** No citation reaches across a blank line, and short forms find their antecedents across it. */
const SEPARATOR = "\n\n";

/**
 * The text in which citations of official documents are looked for: a summary and each block of a body.
 * Antecedents and occurrences are counted over it, so that it must be one and the same wherever a text is
 * read: on its page, in the editor's panel, in lists. A title is no part of it: it is drawn in lists and
 * heads of pages, where a link would stand in a link.
 *
 * @param readable saved, parsed, or as an editor has it now; what is no text or no body counts as none
 */
export function readingText({ summary, body }: { summary?: unknown; body?: unknown }): ReadingText {
  // The contract trims what it reads, and an editor's field does not.
  const first = typeof summary === "string" ? summary.trim() : "";
  const parts: TextPart[] = [];
  let text = "";
  const add = (words: string, block: number | null) => {
    if (words.trim() === "") return;
    if (text !== "") text += SEPARATOR;
    parts.push({ block, start: text.length, end: text.length + words.length });
    text += words;
  };
  add(first, null);
  for (const [index, block] of textBlocks(body).entries()) add(block.text, index);
  return { text, parts };
}

/**
 * The blocks of a body in reading order, empty ones included. Citations say by its index here which block
 * they stand in, so whoever draws a body counts with this list and no other.
 *
 * @param body Lexical state; anything else has no blocks
 */
export function textBlocks(body: RichText): TextBlock<InlineNode>[];
export function textBlocks(body: unknown): TextBlock[];
export function textBlocks(body: unknown): TextBlock[] {
  const blocks: TextBlock[] = [];
  // A stack instead of recursion: a state of any depth may come in.
  const left = isNode(body) && isNode(body.root) ? [body.root] : [];
  for (let node = left.pop(); node; node = left.pop()) {
    const children = childrenOf(node);
    const line = children.filter(isInline);
    const type = typeOf(node);
    if (line.length > 0 || !WITHOUT_LINE.has(type)) {
      blocks.push({ node, type, children: line, text: lineText(line) });
    }
    pushReversed(
      left,
      children.filter((child) => !isInline(child)),
    );
  }
  return blocks;
}

/** Nodes that stand in a line of text; every other node with children is a block, or holds blocks. */
const INLINE: ReadonlySet<string> = new Set(["text", "linebreak", "tab", "link", "autolink"]);

/** Nodes that hold blocks or a picture, and no line of text. */
const WITHOUT_LINE: ReadonlySet<string> = new Set(["root", "list", "upload", "horizontalrule"]);

function isInline(node: Node): boolean {
  return INLINE.has(typeOf(node));
}

/** The words of what stands in a line, as {@link textBlocks} joins them. */
export function lineText(line: readonly object[]): string {
  let text = "";
  const left: Node[] = [];
  pushReversed(left, line.filter(isNode));
  for (let node = left.pop(); node; node = left.pop()) {
    switch (typeOf(node)) {
      case "text":
        if (typeof node.text === "string") text += node.text;
        break;
      case "linebreak":
        text += "\n";
        break;
      case "tab":
        text += "\t";
        break;
      default:
        pushReversed(left, childrenOf(node));
    }
  }
  return text;
}

function pushReversed(stack: Node[], nodes: readonly Node[]): void {
  for (const node of nodes.toReversed()) stack.push(node);
}

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf({ type }: Node): string {
  return typeof type === "string" ? type : "";
}

function childrenOf({ children }: Node): Node[] {
  return Array.isArray(children) ? children.filter(isNode) : [];
}
