import type { CitationLink } from "@bantin/content";
import { type LinkNode, noteEndOf, noteIds, type RichText, textBlocks } from "@bantin/contract";
import { safeUrl } from "../links/safe-url.ts";
import { citationTitle } from "../words/documents.ts";
import { escapeHtml } from "../words/escape-html.ts";
import type { Piece } from "./pieces.ts";
import { runsOf, textOf } from "./runs.ts";

/** Where the links of a body lead that do not say so themselves. */
export interface LinkPlaces {
  /** Addresses of our own documents, by `collection/id`: `BodyView.links`. */
  links: Readonly<Record<string, string>>;
  /** Links as written that lead to nothing on this site. */
  deadLinks: ReadonlySet<string>;
  /** Places in the body itself, without `#`. */
  ids: ReadonlySet<string>;
  /** The links at whose place on the page an end of a note stands. */
  noteEnds: ReadonlySet<LinkNode>;
}

export const NO_PLACES: LinkPlaces = {
  links: {},
  deadLinks: new Set(),
  ids: new Set(),
  noteEnds: new Set(),
};

/**
 * The places in a body that its links can lead to: its headings, and both ends of each note. Of several marks
 * of one note the way back leads to the first. A note or a mark alone is no place.
 */
export function placesOf(
  body: RichText,
  headings: readonly string[],
): Pick<LinkPlaces, "ids" | "noteEnds"> {
  const ends = new Map<string, LinkNode>();
  for (const node of textBlocks(body).flatMap(({ children }) => children)) {
    if (node.type !== "link" && node.type !== "autolink") continue;
    const id = ownId(node);
    if (id && !ends.has(id)) ends.set(id, node);
  }
  const whole = [...ends].filter(([id]) => ends.has(otherId(id)));
  return {
    ids: new Set([...headings, ...whole.map(([id]) => id)]),
    noteEnds: new Set(whole.map(([, link]) => link)),
  };
}

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
export function anchorOf({ link, citation }: Piece, places: LinkPlaces): Anchor | null {
  const own = link && editorsAnchor(link, places);
  if (own && own.href !== citation?.href) return own;
  return citation ? citationAnchor(citation) : null;
}

/** Whether two neighbours are one link. An editor's two links side by side stay two. */
export function isOneLink(one: Anchor | null, other: Anchor | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.source === other.source) return true;
  return one.isCitation !== other.isCitation && one.href === other.href;
}

/** Null for a link that shows as plain text: a target not public, not on the page, or not allowed. */
function editorsAnchor(source: LinkNode, places: LinkPlaces): Anchor | null {
  const { fields } = source;
  if (fields.linkType === "internal") {
    const href = places.links[`${fields.doc.relationTo}/${fields.doc.value}`];
    const openingTag = `<a href="${escapeHtml(href ?? "")}">`;
    return href ? { href, source, isCitation: false, openingTag } : null;
  }
  const url = places.deadLinks.has(fields.url) ? null : safeUrl(fields.url);
  if (!url) return null;
  if (url.href.startsWith("#")) return anchorOnPage(source, url.href, places);
  const rel = url.isExternal ? ' rel="noopener"' : "";
  const openingTag = `<a href="${escapeHtml(url.href)}"${rel}>`;
  return { href: url.href, source, isCitation: false, openingTag };
}

function anchorOnPage(source: LinkNode, href: string, places: LinkPlaces): Anchor | null {
  if (!places.ids.has(href.slice(1))) return null;
  const id = places.noteEnds.has(source) ? ` id="${ownId(source)}"` : "";
  const note = noteEndOf(href);
  const words = note && `${NOTE_WORDS[note.end]} ${textOf(runsOf(source.children)).trim()}`;
  const name = words ? ` aria-label="${escapeHtml(words)}"` : "";
  const openingTag = `<a${id} href="${escapeHtml(href)}"${name}>`;
  return { href, source, isCitation: false, openingTag };
}

/** What a link is called where its number alone would be read out. It begins where it leads. */
const NOTE_WORDS = { mark: "Ghi chú", note: "Trở lại chỗ có ghi chú" } as const;

function otherId(id: string): string {
  const end = noteEndOf(`#${id}`);
  return end ? noteIds(end.number)[end.end] : "";
}

/** The id of the end of a note that a link stands at. */
function ownId({ fields }: LinkNode): string | null {
  const end = fields.linkType === "custom" ? noteEndOf(fields.url) : null;
  return end && noteIds(end.number)[end.end];
}

function citationAnchor(source: CitationLink): Anchor {
  const [href, title] = [escapeHtml(source.href), escapeHtml(citationTitle(source))];
  const openingTag = `<a class="citation" href="${href}" title="${title}">`;
  return { href: source.href, source, isCitation: true, openingTag };
}
