import type { BodyCitation, BodyView } from "@bantin/content";
import {
  type BlockNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  textBlocks,
} from "@bantin/contract";
import { figureHtml } from "./figure.ts";
import { headingAnchors } from "./headings.ts";
import { inlineHtml } from "./inline.ts";
import { nestItems } from "./lists.ts";
import { runsOf, textOf } from "./runs.ts";

/** How wide a picture of a body is laid out: the column of text, or the screen on phones. */
const BODY_PICTURE_SIZES = "(min-width: 46rem) 42rem, 100vw";

/**
 * The HTML of a body. Pure: the same body gives the same bytes. No inline styles, no scripts, and no
 * element or attribute name that comes from the content.
 *
 * @throws Error when a picture of the body is not among its pictures: a hole must stop the release
 */
export function renderBody(body: BodyView): string {
  const page: PageOfBody = { body, anchorOf: headingAnchors(), citationsIn: citationsByNode(body) };
  return body.richText.root.children.map((block) => blockHtml(block, page)).join("\n");
}

interface PageOfBody {
  body: BodyView;
  anchorOf: (text: string) => string;
  citationsIn: ReadonlyMap<object, BodyCitation[]>;
}

function citationsByNode({ richText, citations }: BodyView): PageOfBody["citationsIn"] {
  if (citations.length === 0) return new Map();
  const blocks = textBlocks(richText);
  const inBlock = Map.groupBy(citations, ({ block }) => blocks[block]?.node);
  return new Map(blocks.map(({ node }) => [node, inBlock.get(node) ?? []]));
}

function blockHtml(block: BlockNode, page: PageOfBody): string {
  switch (block.type) {
    case "paragraph":
      return wrapped("p", block, page);
    case "quote":
      return wrapped("blockquote", block, page);
    case "heading": {
      const text = textOf(runsOf(block.children));
      if (text.trim() === "") return "";
      const anchor = page.anchorOf(text);
      return `<${block.tag} id="${anchor}">${textHtml(block, block.children, page)}</${block.tag}>`;
    }
    case "list":
      return listHtml(block, page);
    case "horizontalrule":
      return "<hr>";
    case "upload": {
      const picture = page.body.pictures[block.value];
      if (!picture)
        throw new Error(`The text shows the picture ${block.value}, which is not stored.`);
      return figureHtml(picture, BODY_PICTURE_SIZES);
    }
  }
}

/** Editors leave empty paragraphs for distance; distance is the style sheet's. */
function wrapped(
  element: "p" | "blockquote",
  block: Extract<BlockNode, { type: "paragraph" | "quote" }>,
  page: PageOfBody,
): string {
  if (textOf(runsOf(block.children)).trim() === "") return "";
  const html = textHtml(block, block.children, page);
  return element === "p" ? `<p>${html}</p>` : `<blockquote><p>${html}</p></blockquote>`;
}

function listHtml(list: ListNode, page: PageOfBody): string {
  const element = list.listType === "number" ? "ol" : "ul";
  const items = nestItems(list.children).map(({ item, inline, lists }) => {
    const nested = lists.map((inner) => listHtml(inner, page)).join("");
    return `<li>${textHtml(item, inline, page)}${nested}</li>`;
  });
  return `<${element}>${items.join("")}</${element}>`;
}

function textHtml(
  node: BlockNode | ListItemNode,
  children: readonly InlineNode[],
  { body, citationsIn }: PageOfBody,
): string {
  return inlineHtml(runsOf(children), body.links, citationsIn.get(node) ?? []);
}
