import type { BodyView } from "@bantin/content";
import type { BlockNode, InlineNode, ListNode } from "@bantin/contract";
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
  const anchorOf = headingAnchors();
  return body.richText.root.children.map((block) => blockHtml(block, body, anchorOf)).join("\n");
}

function blockHtml(block: BlockNode, body: BodyView, anchorOf: (text: string) => string): string {
  switch (block.type) {
    case "paragraph":
      return wrapped("p", block.children, body);
    case "quote":
      return wrapped("blockquote", block.children, body);
    case "heading": {
      const runs = runsOf(block.children);
      if (textOf(runs).trim() === "") return "";
      const anchor = anchorOf(textOf(runs));
      return `<${block.tag} id="${anchor}">${inlineHtml(runs, body.links)}</${block.tag}>`;
    }
    case "list":
      return listHtml(block, body);
    case "horizontalrule":
      return "<hr>";
    case "upload": {
      const picture = body.pictures[block.value];
      if (!picture)
        throw new Error(`The text shows the picture ${block.value}, which is not stored.`);
      return figureHtml(picture, BODY_PICTURE_SIZES);
    }
  }
}

/** Editors leave empty paragraphs for distance; distance is the style sheet's. */
function wrapped(element: "p" | "blockquote", children: InlineNode[], body: BodyView): string {
  const runs = runsOf(children);
  if (textOf(runs).trim() === "") return "";
  const html = inlineHtml(runs, body.links);
  return element === "p" ? `<p>${html}</p>` : `<blockquote><p>${html}</p></blockquote>`;
}

function listHtml(list: ListNode, body: BodyView): string {
  const element = list.listType === "number" ? "ol" : "ul";
  const items = nestItems(list.children).map(({ inline, lists }) => {
    const nested = lists.map((inner) => listHtml(inner, body)).join("");
    return `<li>${inlineHtml(runsOf(inline), body.links)}${nested}</li>`;
  });
  return `<${element}>${items.join("")}</${element}>`;
}
