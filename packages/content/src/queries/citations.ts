import type { CollectionName } from "@bantin/contract";
import { leadOf } from "../citing/lead.ts";
import { stubCard } from "../citing/stub-card.ts";
import type { StubPlace } from "../citing/stub-place.ts";
import type { CitationWeb, Mention } from "../citing/web.ts";
import type { BodyCitation, CitationLink, DocumentCard, StubCard } from "../views.ts";
import type { Standing } from "./standing.ts";

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

/** A mention with the page it leads to. */
interface Led {
  mention: Mention;
  to: { card: DocumentCard; place: null } | { card: null; place: StubPlace };
}

/**
 * The links of a record's text. They hold what those links say and nothing else, so that a page is drawn
 * again when one of its own links changes, and not when any document does.
 */
export function openCitations(web: CitationWeb, standing: Standing): CitationsIn {
  const targetOf = (
    collection: CollectionName,
    id: string,
    { ruling }: Mention,
  ): Led["to"] | null => {
    const lead = leadOf(ruling);
    if (lead?.kind === "document") {
      const card = web.known().cards.get(lead.document.id);
      // No page links to itself.
      return card && lead.document.id !== id ? { card, place: null } : null;
    }
    // Only articles make pages of documents that are not held: such a page says who cites it.
    const hasPage = lead && collection === "articles" && standing.isFree(lead.place.address);
    return hasPage ? { card: null, place: lead.place } : null;
  };
  return (collection, id) => {
    const led = web.mentionsIn(collection, id).flatMap((mention): Led[] => {
      const to = targetOf(collection, id, mention);
      return to ? [{ mention, to }] : [];
    });
    return {
      summary: led.flatMap(({ mention, to }) =>
        mention.place.block === null ? [linkOf(mention, to)] : [],
      ),
      body: led.flatMap(({ mention, to }) => {
        const { block } = mention.place;
        return block === null ? [] : [{ block, ...linkOf(mention, to) }];
      }),
      documents: [...new Set(led.flatMap(({ to }) => to.card ?? []))],
      stubs: stubsOf(led),
    };
  };
}

function linkOf({ citation, place }: Mention, { card, place: stub }: Led["to"]): CitationLink {
  return {
    start: citation.start - place.start,
    end: citation.end - place.start,
    href: card ? card.address : stub.address,
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

function stubsOf(led: readonly Led[]): StubCard[] {
  const byAddress = new Map<string, { place: StubPlace; mentions: Mention[] }>();
  for (const { mention, to } of led) {
    if (to.place === null) continue;
    const found = byAddress.get(to.place.address);
    if (found) found.mentions.push(mention);
    else byAddress.set(to.place.address, { place: to.place, mentions: [mention] });
  }
  return Array.from(byAddress.values(), ({ place, mentions }) => stubCard(place, mentions));
}
