import { routes } from "@bantin/contract";
import type { ResolvedMention } from "../citing/citation-index.ts";
import { linkTargetOf } from "../citing/link-target.ts";
import { stubCard } from "../citing/stub-card.ts";
import type { StubPlace } from "../citing/stub-place.ts";
import { textOf } from "../store/rows.ts";
import type { Content, StubView } from "../views.ts";
import { leadsToStub, openCitingArticles } from "./citing-articles.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import { openPortals } from "./portals.ts";
import type { Shared } from "./shared.ts";

/** How many articles are asked what the document is called. */
const WITNESSES = 50;

/** The pages of documents that articles cite and that are not held. */
export function openStubs(shared: Shared): Pick<Content, "stub"> {
  const { db, citationIndex, citedAddresses } = shared;
  const oldest = db.prepare(
    `SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))
     ORDER BY published_at, id LIMIT ${WITNESSES}`,
  );
  const similar = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS}
     WHERE r.issuer = ? AND r.type = ? AND r.number = ? ${NEWEST_ISSUE_FIRST}`,
  );
  const findCiting = openCitingArticles(shared);
  const findPortals = openPortals(shared);

  // The oldest articles first, so that a new one does not rename the document.
  const mentionsOf = (address: string): ResolvedMention[] =>
    oldest
      .all(JSON.stringify([...citationIndex.graph().citingStub(address)]))
      .flatMap((row) => citationIndex.mentionsIn("articles", textOf(row, "id")))
      .filter((mention) => leadsToStub(mention, address));
  const view = (place: StubPlace, mentions: ResolvedMention[]): StubView => {
    const { type, number } = place.params;
    const rows = place.issuer ? similar.all(place.issuer.id, type, number) : [];
    const card = stubCard(place, mentions);
    return {
      ...card,
      portals: findPortals(card),
      citedDate: citedDate(mentions),
      articles: findCiting.ofStub(place.address),
      similar: rows.map(documentCard),
    };
  };
  return {
    stub(issuer, period, type, number) {
      const address = routes.document.build({ issuer, period, type, number });
      const mentions = citedAddresses.isFree(address) ? mentionsOf(address) : [];
      const target = mentions[0] && linkTargetOf(mentions[0].result);
      return target?.kind === "stub" ? view(target.place, mentions) : null;
    },
  };
}

function citedDate(mentions: readonly ResolvedMention[]): string | null {
  const dates = new Set(mentions.flatMap(({ citation }) => citation.date ?? []));
  const [date, ...more] = dates;
  return date !== undefined && more.length === 0 ? date : null;
}
