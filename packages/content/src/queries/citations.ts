import { pinpointAnchor } from "@bantin/citations";
import type { CollectionName } from "@bantin/contract";
import type { CitationIndex, ResolvedMention } from "../citing/citation-index.ts";
import { linkTargetOf } from "../citing/link-target.ts";
import { stubCard } from "../citing/stub-card.ts";
import type { StubPlace } from "../citing/stub-place.ts";
import type { BodyCitation, CitationLink, DocumentCard, StubCard } from "../views.ts";
import type { CitedAddresses } from "./cited-addresses.ts";
import type { KeepOfArticles } from "./keep-of-articles.ts";

/** What the citations of one text come to. */
interface TextCitations {
  /** In the summary. */
  summary: CitationLink[];
  body: BodyCitation[];
  /** The documents that they lead to, in the order of the text. */
  documents: DocumentCard[];
  stubs: StubCard[];
}

export type CitationsIn = (collection: CollectionName, id: string) => TextCitations;

/** Those that the pages and feeds show that one change concerns. */
const MOST_TEXTS = 500;

/** A mention with the page it leads to. */
interface LinkedMention {
  mention: ResolvedMention;
  to: { card: DocumentCard; place: null } | { card: null; place: StubPlace };
}

/**
 * The links of a record's text. They hold what those links say and nothing else, so that a page is drawn
 * again when one of its own links changes, and not when any document does.
 */
export function openCitations(
  citationIndex: CitationIndex,
  citedAddresses: CitedAddresses,
  { byId }: KeepOfArticles,
): CitationsIn {
  const keep = byId<TextCitations>(MOST_TEXTS);
  const targetOf = (
    collection: CollectionName,
    id: string,
    { result }: ResolvedMention,
  ): LinkedMention["to"] | null => {
    const target = linkTargetOf(result);
    if (target?.kind === "document") {
      const card = citationIndex.known().cards.get(target.document.id);
      // No page links to itself.
      return card && target.document.id !== id ? { card, place: null } : null;
    }
    // Only articles make pages of documents that are not held: such a page says who cites it.
    const hasPage =
      target && collection === "articles" && citedAddresses.isFree(target.place.address);
    return hasPage ? { card: null, place: target.place } : null;
  };
  const find: CitationsIn = (collection, id) => {
    const linked = citationIndex.mentionsIn(collection, id).flatMap((mention): LinkedMention[] => {
      const to = targetOf(collection, id, mention);
      return to ? [{ mention, to }] : [];
    });
    // Only what articles point at is listed on the page of the document.
    const linksOf = collection === "articles" ? linksToPartsAndWhole : linkToWhole;
    return {
      summary: linked.flatMap(({ mention, to }) =>
        mention.position.block === null ? linksOf(mention, to) : [],
      ),
      body: linked.flatMap(({ mention, to }) => {
        const { block } = mention.position;
        return block === null ? [] : linksOf(mention, to).map((link) => ({ block, ...link }));
      }),
      documents: [...new Set(linked.flatMap(({ to }) => to.card ?? []))],
      stubs: stubsOf(linked),
    };
  };
  return (collection, id) =>
    collection === "articles" ? keep(id, () => find(collection, id)) : find(collection, id);
}

type LinksOf = (mention: ResolvedMention, to: LinkedMention["to"]) => CitationLink[];

const linkToWhole: LinksOf = (mention, to) => [linkOf(mention, to)];

/** `khoản 2 Điều 5` before a citation leads to that place on the document's page. */
const linksToPartsAndWhole: LinksOf = (mention, to) => {
  const whole = linkOf(mention, to);
  const parts = mention.citation.pinpoints.map((pinpoint) => ({
    ...whole,
    start: pinpoint.start - mention.position.start,
    end: pinpoint.end - mention.position.start,
    href: `${whole.href}#${pinpointAnchor(pinpoint)}`,
  }));
  return [...parts, whole];
};

function otherDateIn({ verdict }: ResolvedMention["result"]): CitationLink["otherDate"] {
  if (verdict.kind !== "dateDiffers") return null;
  return { cited: verdict.citedDate, issued: verdict.issueDate };
}

function linkOf(
  { citation, position, result }: ResolvedMention,
  { card, place }: LinkedMention["to"],
): CitationLink {
  return {
    inForceOn: result.verdict.kind === "linked" ? result.verdict.inForceOn : null,
    otherDate: otherDateIn(result),
    start: citation.start - position.start,
    end: citation.end - position.start,
    href: card ? card.address : place.address,
    document: card && {
      summary: card.summary,
      effectStatus: card.effectStatus,
      effectDate: card.effectDate,
      expiryDate: card.expiryDate,
      isStub: card.isStub,
      isWithdrawn: card.isWithdrawn,
    },
  };
}

function stubsOf(linked: readonly LinkedMention[]): StubCard[] {
  const byAddress = new Map<string, { place: StubPlace; mentions: ResolvedMention[] }>();
  for (const { mention, to } of linked) {
    if (to.place === null) continue;
    const found = byAddress.get(to.place.address);
    if (found) found.mentions.push(mention);
    else byAddress.set(to.place.address, { place: to.place, mentions: [mention] });
  }
  return Array.from(byAddress.values(), ({ place, mentions }) => stubCard(place, mentions));
}
