import type { CitationLink } from "@bantin/content";
import { typesetHtml } from "../words/typeset.ts";
import { type Anchor, anchorOf, isOneLink, type LinkPlaces, NO_PLACES } from "./anchors.ts";
import { cutAtCitations, type Piece } from "./pieces.ts";
import type { Run } from "./runs.ts";

/** Lexical's format bits and the element each stands for, outermost first. */
const FORMATS = [
  [1, "strong"],
  [2, "em"],
  [8, "u"],
  [4, "s"],
  [32, "sub"],
  [64, "sup"],
] as const;

/**
 * The HTML of a block's inline content: no attribute but those of links, every text escaped.
 *
 * @param citations their offsets are into the runs' joined text
 */
export function inlineHtml(
  runs: readonly Run[],
  places: LinkPlaces,
  citations: readonly CitationLink[],
): string {
  return groupByLink(cutAtCitations(runs, citations), places).map(groupHtml).join("");
}

/** The HTML of a text without formats, with its citations linked. */
export function linkedTextHtml(text: string, citations: readonly CitationLink[]): string {
  return inlineHtml([{ text, format: 0, link: null }], NO_PLACES, citations);
}

interface Group {
  anchor: Anchor | null;
  pieces: Piece[];
}

/** One anchor a link, even where bold cuts its text: a link read in pieces is announced in pieces. */
function groupByLink(pieces: readonly Piece[], places: LinkPlaces): Group[] {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const anchor = anchorOf(piece, places);
    const last = groups.at(-1);
    if (last && isOneLink(last.anchor, anchor)) {
      last.pieces.push(piece);
      // A citation's link says more than an editor's to the same page.
      if (anchor?.isCitation) last.anchor = anchor;
    } else {
      groups.push({ anchor, pieces: [piece] });
    }
  }
  return groups;
}

function groupHtml({ anchor, pieces }: Group): string {
  const content = pieces.map(pieceHtml).join("");
  if (!anchor) return content;
  if (!anchor.isCitation) return `${anchor.openingTag}${content}</a>`;
  // Where an editor's link cuts a citation, what is left of it may begin or end with a space, or be no word.
  const text = pieces.map((piece) => piece.text).join("");
  if (!/[\p{L}\p{N}]/u.test(text)) return content;
  const [before = "", after = ""] = [/^\s*/, /\s*$/].map((edge) => edge.exec(content)?.[0]);
  const inside = content.slice(before.length, content.length - after.length);
  return `${before}${anchor.openingTag}${inside}</a>${after}`;
}

function pieceHtml({ text, format }: Piece): string {
  if (text === "\n") return "<br>";
  // HTML would fold a tab into the spaces around it; an em space keeps the gap that was meant.
  if (text === "\t") return "\u2003";
  const elements = FORMATS.filter(([bit]) => (format & bit) !== 0).map(([, element]) => element);
  const open = elements.map((element) => `<${element}>`).join("");
  const close = elements.map((element) => `</${element}>`).reverse();
  return `${open}${typesetHtml(text)}${close.join("")}`;
}
