import type { CitationLink } from "@bantin/content";
import type { LinkNode } from "@bantin/contract";
import { safeUrl } from "../links/safe-url.ts";
import { citationTitle } from "../words/documents.ts";
import { escapeHtml } from "../words/escape-html.ts";
import type { Piece } from "./pieces.ts";

/** Addresses of our own documents, by `collection/id`: `BodyView.links`. */
export type InternalLinks = Readonly<Record<string, string>>;

/** A link on the page. */
export interface Anchor {
  href: string;
  /** Anchors with one source are one link, however their text is cut. */
  source: LinkNode | CitationLink;
  isCitation: boolean;
  openingTag: string;
}

/**
 * The link around a piece. What an editor linked stays the editor's link, also inside a citation; where it
 * leads to the cited document anyway, the two are one.
 */
export function anchorOf({ link, citation }: Piece, links: InternalLinks): Anchor | null {
  const own = link && editorsAnchor(link, links);
  if (own && own.href !== citation?.href) return own;
  return citation ? citationAnchor(citation) : null;
}

/** Whether two neighbours are one link. An editor's two links side by side stay two. */
export function isOneLink(one: Anchor | null, other: Anchor | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.source === other.source) return true;
  return one.isCitation !== other.isCitation && one.href === other.href;
}

/** Null for a link that shows as plain text: a target not public, a scheme not allowed. */
function editorsAnchor(source: LinkNode, links: InternalLinks): Anchor | null {
  const { fields } = source;
  if (fields.linkType === "internal") {
    const href = links[`${fields.doc.relationTo}/${fields.doc.value}`];
    const openingTag = `<a href="${escapeHtml(href ?? "")}">`;
    return href ? { href, source, isCitation: false, openingTag } : null;
  }
  const url = safeUrl(fields.url);
  if (!url) return null;
  const rel = url.isExternal ? ' rel="noopener"' : "";
  const openingTag = `<a href="${escapeHtml(url.href)}"${rel}>`;
  return { href: url.href, source, isCitation: false, openingTag };
}

function citationAnchor(source: CitationLink): Anchor {
  const [href, title] = [escapeHtml(source.href), escapeHtml(citationTitle(source.document))];
  const openingTag = `<a class="citation" href="${href}" title="${title}">`;
  return { href: source.href, source, isCitation: true, openingTag };
}
