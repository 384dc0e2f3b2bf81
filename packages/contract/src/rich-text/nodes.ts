/**
 * The nodes of a body with all that Lexical itself writes on them, so that the editor opens what is stored.
 * Each is made anew: of what was given only the values that Lexical takes are kept.
 */

/** Collections to whose documents a text may link. */
export const LINKED_COLLECTIONS = ["articles", "resolutions", "campaigns"] as const;

export type Source = Readonly<Record<string, unknown>>;

interface Layout {
  direction: "ltr" | "rtl" | null;
  format: string;
  indent: number;
  version: number;
}

export type Text = {
  type: "text" | "tab";
  text: string;
  format: number;
  detail: number;
  mode: string;
  style: string;
  version: 1;
};
export type LineBreak = { type: "linebreak"; version: 1 };
export type LinkFields =
  | { linkType: "custom"; url: string; newTab: boolean }
  | {
      linkType: "internal";
      doc: { relationTo: string; value: string };
      newTab: boolean;
    };
export type Link = Layout & {
  type: "link" | "autolink";
  fields: LinkFields;
  children: (Text | LineBreak)[];
  id?: string;
};
export type Inline = Text | LineBreak | Link;
export type Paragraph = Layout & {
  type: "paragraph";
  children: Inline[];
  textFormat: number;
  textStyle: string;
};
export type Heading = Layout & { type: "heading"; tag: "h2" | "h3" | "h4"; children: Inline[] };
type Quote = Layout & { type: "quote"; children: Inline[] };
type Rule = { type: "horizontalrule"; version: 1 };
type Upload = {
  type: "upload";
  relationTo: "media";
  value: string;
  id?: string;
  fields: unknown;
  format: string;
  version: 3;
};
export type Item = Layout & { type: "listitem"; value: number; children: (Inline | List)[] };
export type List = Layout & {
  type: "list";
  listType: "bullet" | "number";
  start: number;
  tag: "ul" | "ol";
  children: Item[];
};
export type Block = Paragraph | Heading | Quote | Rule | Upload | List;
/** What takes text. */
export type Line = Paragraph | Heading | Quote | Item;
export type LexicalBody = { root: Layout & { type: "root"; children: Block[] } };

const ALIGNMENTS: readonly unknown[] = ["left", "start", "center", "right", "end", "justify"];
const MODES: readonly unknown[] = ["token", "segmented"];

/** Lexical's bits for bold, italic, strikethrough, underline, subscript and superscript: what the site draws. */
const DRAWN_FORMATS = 1 | 2 | 4 | 8 | 32 | 64;
export const BOLD = 1;
export const SUPERSCRIPT = 64;

/** More than any editor's button gives; Lexical counts an indent up step by step when it opens a text. */
const DEEPEST_INDENT = 20;

export function layoutOf({ direction, format, indent }: Source): Layout {
  return {
    direction: direction === "ltr" || direction === "rtl" ? direction : null,
    format: alignment(format),
    indent: wholeNumber(indent, 0, DEEPEST_INDENT) ?? 0,
    version: 1,
  };
}

export function textNode(text: string, source: Source, format = 0): Text {
  return {
    type: "text",
    text,
    format: formatOf(source.format) | format,
    detail: wholeNumber(source.detail, 0, 3) ?? 0,
    mode: MODES.includes(source.mode) ? String(source.mode) : "normal",
    style: styleOf(source.style),
    version: 1,
  };
}

/** Lexical opens a tab only with this text. Nothing merges with it: that is its 2. */
export function tabNode({ format, style }: Source): Text {
  const marks = { format: formatOf(format), style: styleOf(style) };
  return { type: "tab", text: "\t", detail: 2, mode: "normal", version: 1, ...marks };
}

export const lineBreak = (): LineBreak => ({ type: "linebreak", version: 1 });

export function paragraphNode(source: Source): Paragraph {
  const textFormat = formatOf(source.textFormat);
  const textStyle = styleOf(source.textStyle);
  return { ...layoutOf(source), type: "paragraph", children: [], textFormat, textStyle };
}

export function listNode(listType: List["listType"], start: number, source: Source): List {
  const tag = listType === "number" ? "ol" : "ul";
  return { ...layoutOf(source), type: "list", listType, start, tag, children: [] };
}

/** Lexical moves an item as deep as its indent says, so that this is where it stands. */
export function itemNode(value: number, depth: number, source: Source): Item {
  return { ...layoutOf(source), indent: depth, type: "listitem", value, children: [] };
}

export function wholeNumber(value: unknown, lowest: number, highest: number): number | null {
  if (typeof value !== "number" || !Number.isInteger(value)) return null;
  return value >= lowest && value <= highest ? value : null;
}

export function isObject(value: unknown): value is Source {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The identifier of a document, which a client may give as a number, or with the whole document around it. */
export function idOf(value: unknown): string | null {
  const id = isObject(value) ? value.id : value;
  if (typeof id === "number") return Number.isSafeInteger(id) ? String(id) : null;
  return typeof id === "string" && /^[\x21-\x7E]{1,200}$/.test(id) ? id : null;
}

export function alignment(format: unknown): string {
  return ALIGNMENTS.includes(format) ? String(format) : "";
}

function formatOf(format: unknown): number {
  return (wholeNumber(format, 0, 0xffff) ?? 0) & DRAWN_FORMATS;
}

function styleOf(style: unknown): string {
  return typeof style === "string" && /^[\x20-\x7E]{0,500}$/.test(style) ? style : "";
}
