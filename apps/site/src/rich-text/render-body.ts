import type { BodyCitation, BodyView } from "@bantin/content";
import {
  type BlockNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  textBlocks,
} from "@bantin/contract";
import { type LinkPlaces, placesOf } from "./anchors.ts";
import { figureHtml } from "./figure.ts";
import { inlineHtml } from "./inline.ts";
import { nestItems } from "./lists.ts";
import { type BlockIds, headingIds } from "./outline.ts";
import { runsOf, textOf } from "./runs.ts";

/** How wide a picture of a body is laid out: the column of text, or the screen on phones. */
const BODY_PICTURE_SIZES = "(min-width: 46rem) 42rem, 100vw";

/**
 * The HTML of a body. Pure: the same body gives the same bytes. No inline styles, no scripts, and no
 * element or attribute name that comes from the content. A picture that is gone is left out, and a link to
 * what is not there is its text.
 *
 * @param ids of blocks that can be led to; headings by default
 */
export function renderBody(body: BodyView, ids: BlockIds = headingIds(body.richText)): string {
  const places = {
    links: body.links,
    deadLinks: new Set(body.deadLinks),
    ...placesOf(body.richText, [...ids.values()]),
  };
  const page: PageOfBody = { body, ids, places, citationsIn: citationsByNode(body) };
  return body.richText.root.children.map((block) => blockHtml(block, page)).join("\n");
}

interface PageOfBody {
  body: BodyView;
  ids: BlockIds;
  places: LinkPlaces;
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
      const anchor = page.ids.get(block);
      if (anchor === undefined) return "";
      return `<${block.tag} id="${anchor}">${textHtml(block, block.children, page)}</${block.tag}>`;
    }
    case "list":
      return listHtml(block, page);
    case "horizontalrule":
      return "<hr>";
    case "upload": {
      const picture = page.body.pictures[block.value];
      return picture ? figureHtml(picture, BODY_PICTURE_SIZES) : "";
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
  const id = page.ids.get(block);
  if (element === "p") return id === undefined ? `<p>${html}</p>` : `<p id="${id}">${html}</p>`;
  return `<blockquote><p>${html}</p></blockquote>`;
}

function listHtml(list: ListNode, page: PageOfBody): string {
  const element = list.listType === "number" ? "ol" : "ul";
  const items = nestItems(list.children).map(({ item, inline, lists }) => {
    const nested = lists.map((inner) => listHtml(inner, page)).join("");
    return `<li>${textHtml(item, inline, page)}${nested}</li>`;
  });
  const start = element === "ol" && list.start !== 1 ? ` start="${list.start}"` : "";
  return `<${element}${start}>${items.join("")}</${element}>`;
}

function textHtml(
  node: BlockNode | ListItemNode,
  children: readonly InlineNode[],
  { places, citationsIn }: PageOfBody,
): string {
  return inlineHtml(runsOf(children), places, citationsIn.get(node) ?? []);
}
