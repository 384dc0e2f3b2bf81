import {
  type LexicalBlock,
  type LexicalInline,
  type LexicalLinkFields,
  type LexicalState,
  type LinkedCollection,
  lexicalElement,
  lexicalParagraph,
  lexicalText,
} from "./lexical-state.ts";

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
export type IdOf = (collection: LinkedCollection, key: string) => string;

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
