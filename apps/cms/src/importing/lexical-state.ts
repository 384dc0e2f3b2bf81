/**
 * Lexical's serialised editor state, with every field that Lexical itself writes, for the node types that
 * the contract lets through. Type aliases, not interfaces: Payload's generated types ask for index
 * signatures, which only aliases satisfy.
 */
export type LexicalState = { root: LexicalElement<"root", LexicalBlock> };

type LexicalElement<Type extends string, Child> = {
  type: Type;
  children: Child[];
  /** Null lets the browser decide by the first letter. */
  direction: null;
  format: "";
  indent: number;
  version: number;
};

export type LexicalText = {
  type: "text";
  text: string;
  /** Bit mask: 1 bold, 2 italic. */
  format: number;
  detail: 0;
  mode: "normal";
  style: "";
  version: 1;
};

export type LexicalLinkFields =
  | { linkType: "custom"; url: string; newTab: boolean }
  | {
      linkType: "internal";
      doc: { relationTo: LinkedCollection; value: string };
      newTab: boolean;
    };

export type LexicalLink = LexicalElement<"link", LexicalText> & {
  id: string;
  fields: LexicalLinkFields;
};

export type LexicalInline = LexicalText | LexicalLink;

export type LexicalParagraph = LexicalElement<"paragraph", LexicalInline> & {
  textFormat: 0;
  textStyle: "";
};
export type LexicalHeading = LexicalElement<"heading", LexicalInline> & { tag: "h2" | "h3" };
export type LexicalQuote = LexicalElement<"quote", LexicalInline>;
export type LexicalListItem = LexicalElement<"listitem", LexicalInline> & { value: number };
export type LexicalList = LexicalElement<"list", LexicalListItem> & {
  listType: "bullet" | "number";
  start: 1;
  tag: "ul" | "ol";
};

export type LexicalBlock = LexicalParagraph | LexicalHeading | LexicalQuote | LexicalList;

/** Collections that a link in a text can lead to. */
export type LinkedCollection = "articles" | "resolutions" | "campaigns";

export function lexicalElement<const Type extends string, Child>(
  type: Type,
  children: Child[],
): LexicalElement<Type, Child> {
  return { children, direction: null, format: "", indent: 0, type, version: 1 };
}

export function lexicalText(text: string, format = 0): LexicalText {
  return { detail: 0, format, mode: "normal", style: "", text, type: "text", version: 1 };
}

export function lexicalParagraph(children: LexicalInline[]): LexicalParagraph {
  return { ...lexicalElement("paragraph", children), textFormat: 0, textStyle: "" };
}
