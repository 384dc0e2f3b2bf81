import type { LinkNode } from "@bantin/contract";
import { safeUrl } from "../links/safe-url.ts";
import { escapeHtml } from "../words/escape-html.ts";
import type { Run } from "./runs.ts";

/** Addresses of our own documents, by `collection/id`: `BodyView.links`. */
export type InternalLinks = Readonly<Record<string, string>>;

/** Lexical's format bits and the element each stands for, outermost first. */
const FORMATS = [
  [1, "strong"],
  [2, "em"],
  [8, "u"],
  [4, "s"],
  [32, "sub"],
  [64, "sup"],
] as const;

/** The HTML of a block's inline content: no attribute but those of links, every text escaped. */
export function inlineHtml(runs: readonly Run[], links: InternalLinks): string {
  let html = "";
  for (const { link, members } of groupByLink(runs)) {
    const content = members.map(runHtml).join("");
    const open = link ? anchor(link, links) : null;
    html += open ? `${open}${content}</a>` : content;
  }
  return html;
}

/** One anchor a link, even where bold cuts its text: a link read in pieces is announced in pieces. */
function groupByLink(runs: readonly Run[]): { link: LinkNode | null; members: Run[] }[] {
  const groups: { link: LinkNode | null; members: Run[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last.link === run.link) last.members.push(run);
    else groups.push({ link: run.link, members: [run] });
  }
  return groups;
}

function runHtml({ text, format }: Run): string {
  if (text === "\n") return "<br>";
  // HTML would fold a tab into the spaces around it; an em space keeps the gap that was meant.
  if (text === "\t") return "\u2003";
  const elements = FORMATS.filter(([bit]) => (format & bit) !== 0).map(([, element]) => element);
  const open = elements.map((element) => `<${element}>`).join("");
  const close = elements.map((element) => `</${element}>`).reverse();
  return `${open}${escapeHtml(text)}${close.join("")}`;
}

/** The opening tag, or null for a link that shows as plain text: a target not public, a scheme not allowed. */
function anchor({ fields }: LinkNode, links: InternalLinks): string | null {
  if (fields.linkType === "internal") {
    const href = links[`${fields.doc.relationTo}/${fields.doc.value}`];
    return href ? `<a href="${escapeHtml(href)}">` : null;
  }
  const url = safeUrl(fields.url);
  if (!url) return null;
  const rel = url.isExternal ? ' rel="noopener"' : "";
  return `<a href="${escapeHtml(url.href)}"${rel}>`;
}
