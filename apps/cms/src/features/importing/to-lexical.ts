import type { LINKED_COLLECTIONS } from "@bantin/contract";

/** A run of text: plain, marked, or a link to the web or to a document of ours. */
export type Inline =
  | string
  | { text: string; bold?: boolean; italic?: boolean }
  | { text: string; url: string }
  | { text: string; to: LinkedCollection; key: string };

/** A block of a text. A bare string is a paragraph. */
export type Block =
  | string
  | { paragraph: Inline[] }
  | { heading: string; level?: 2 | 3 }
  | { quote: string }
  | { list: (string | Inline[])[]; ordered?: boolean };

/** The identifier in the CMS of what a key stands for. Throws when there is none. */
type IdOf = (collection: LinkedCollection, key: string) => string;

/** An editor state with one paragraph per text, each in a single unformatted text node. */
export function paragraphsToLexical(paragraphs: readonly string[]): LexicalState {
  return richTextOf(paragraphs, (collection, key) => {
    throw new Error(`A plain paragraph cannot link to ${collection}/${key}.`);
  });
}

/**
 * The editor state of a text made of blocks. The same blocks and identifiers always give the same state.
 *
 * @param idOf asked for the target of every internal link; what it throws passes through
 */
export function richTextOf(blocks: readonly Block[], idOf: IdOf): LexicalState {
  const links = { idOf, count: 0 };
  return {
    root: lexicalElement(
      "root",
      blocks.map((block) => blockNode(block, links)),
    ),
  };
}

interface Links {
  idOf: IdOf;
  count: number;
}

function blockNode(block: Block, links: Links): LexicalBlock {
  if (typeof block === "string") return lexicalParagraph([lexicalText(block)]);
  if ("paragraph" in block) return lexicalParagraph(inlineNodes(block.paragraph, links));
  if ("quote" in block) return lexicalElement("quote", [lexicalText(block.quote)]);
  if ("heading" in block) {
    const tag = block.level === 3 ? "h3" : "h2";
    return { ...lexicalElement("heading", [lexicalText(block.heading)]), tag };
  }
  const items = block.list.map((item, index) => ({
    ...lexicalElement("listitem", inlineNodes(typeof item === "string" ? [item] : item, links)),
    value: index + 1,
  }));
  const kind = block.ordered
    ? { listType: "number" as const, tag: "ol" as const }
    : { listType: "bullet" as const, tag: "ul" as const };
  return { ...lexicalElement("list", items), ...kind, start: 1 };
}

function inlineNodes(inlines: Inline[], links: Links): LexicalInline[] {
  return inlines.map((inline) => {
    if (typeof inline === "string") return lexicalText(inline);
    if (!("url" in inline) && !("to" in inline)) {
      return lexicalText(inline.text, (inline.bold ? 1 : 0) | (inline.italic ? 2 : 0));
    }
    const fields: LexicalLinkFields =
      "url" in inline
        ? { linkType: "custom", newTab: false, url: inline.url }
        : {
            linkType: "internal",
            newTab: false,
            doc: { relationTo: inline.to, value: links.idOf(inline.to, inline.key) },
          };
    links.count++;
    const node = lexicalElement("link", [lexicalText(inline.text)]);
    return { ...node, fields, id: linkId(links.count), version: 3 };
  });
}

/** Payload wants an identifier, of the look of an ObjectId, on each link: unique within the text. */
function linkId(count: number): string {
  return count.toString(16).padStart(24, "0");
}

/**
 * Lexical's serialised editor state, with every field that Lexical itself writes, for the node types that
 * the contract lets through. Type aliases, not interfaces: Payload's generated types ask for index
 * signatures, which only aliases satisfy.
 */
type LexicalState = { root: LexicalElement<"root", LexicalBlock> };

type LexicalElement<Type extends string, Child> = {
  type: Type;
  children: Child[];
  /** Null lets the browser decide by the first letter. */
  direction: null;
  format: "";
  indent: number;
  version: number;
};

type LexicalText = {
  type: "text";
  text: string;
  /** Bit mask: 1 bold, 2 italic. */
  format: number;
  detail: 0;
  mode: "normal";
  style: "";
  version: 1;
};

type LexicalLinkFields =
  | { linkType: "custom"; url: string; newTab: boolean }
  | {
      linkType: "internal";
      doc: { relationTo: LinkedCollection; value: string };
      newTab: boolean;
    };

type LexicalLink = LexicalElement<"link", LexicalText> & {
  id: string;
  fields: LexicalLinkFields;
};

type LexicalInline = LexicalText | LexicalLink;

type LexicalParagraph = LexicalElement<"paragraph", LexicalInline> & {
  textFormat: 0;
  textStyle: "";
};
type LexicalHeading = LexicalElement<"heading", LexicalInline> & { tag: "h2" | "h3" };
type LexicalQuote = LexicalElement<"quote", LexicalInline>;
type LexicalListItem = LexicalElement<"listitem", LexicalInline> & { value: number };
type LexicalList = LexicalElement<"list", LexicalListItem> & {
  listType: "bullet" | "number";
  start: 1;
  tag: "ul" | "ol";
};

type LexicalBlock = LexicalParagraph | LexicalHeading | LexicalQuote | LexicalList;

/** Collections that a link in a text can lead to. */
export type LinkedCollection = (typeof LINKED_COLLECTIONS)[number];

function lexicalElement<const Type extends string, Child>(
  type: Type,
  children: Child[],
): LexicalElement<Type, Child> {
  return { children, direction: null, format: "", indent: 0, type, version: 1 };
}

function lexicalText(text: string, format = 0): LexicalText {
  return { detail: 0, format, mode: "normal", style: "", text, type: "text", version: 1 };
}

function lexicalParagraph(children: LexicalInline[]): LexicalParagraph {
  return { ...lexicalElement("paragraph", children), textFormat: 0, textStyle: "" };
}
