import type { DatabaseSync } from "node:sqlite";
import { buildRegistry, type Registry, type RegistryDocument } from "@bantin/citations";
import type { StoredDocumentCard } from "../collections/resolutions.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard } from "../queries/document-cards.ts";
import { jsonOf, type Row, textOf } from "../store/rows.ts";
import type { DocumentCard } from "../views.ts";
import { type Issuer, openIssuers } from "./issuers.ts";

/** All that decides where citations lead. */
export interface Known {
  registry: Registry;
  /** Every document as lists show it, by id. */
  cards: ReadonlyMap<string, DocumentCard>;
  /** ISO instant at which a document was published at the latest, by id. */
  publishedBy: ReadonlyMap<string, string>;
  issuers: readonly Issuer[];
}

/**
 * Reads everything that decides where citations lead. A document that is as it was at the last reading is
 * the same object again, so that whoever asked about it sees at once that nothing changed.
 */
export function openKnown(db: DatabaseSync): () => Known {
  const documents = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS}, r.issuer, r.aliases, s.updated_at
     FROM ${DOCUMENTS} JOIN records s ON s.collection = 'resolutions' AND s.id = r.id
     ORDER BY r.id`,
  );
  const readIssuers = openIssuers(db);
  let before = new Map<string, Held>();
  return () => {
    const now: typeof before = new Map();
    for (const row of documents.all()) {
      const id = textOf(row, "id");
      const source = JSON.stringify(row);
      const last = before.get(id);
      now.set(id, last?.source === source ? last : { source, ...heldDocument(row) });
    }
    before = now;
    const issuers = readIssuers();
    const held = Array.from(now.values(), ({ document }) => document);
    return {
      registry: buildRegistry(held, issuers),
      cards: new Map(Array.from(now, ([id, { card }]) => [id, card])),
      publishedBy: new Map(Array.from(now, ([id, { updatedAt }]) => [id, updatedAt])),
      issuers,
    };
  };
}

interface Held {
  /** All that the others are made of. */
  source: string;
  document: RegistryDocument;
  card: DocumentCard;
  /** Publishing is a change, so it was published then at the latest. */
  updatedAt: string;
}

function heldDocument(row: Row): Omit<Held, "source"> {
  const { term, year, effectDate, expiryDate } = jsonOf<StoredDocumentCard>(row, "card");
  const card = documentCard(row);
  const { address, type, number, symbol, issueDate, summary, effectStatus } = card;
  const document = {
    id: textOf(row, "id"),
    issuerId: textOf(row, "issuer"),
    type,
    number,
    term,
    year,
    issueDate,
    effectDate,
    expiryDate,
    symbol,
    aliases: jsonOf<string[]>(row, "aliases"),
    title: summary,
    status: effectStatus,
    url: address,
  };
  return { document, card, updatedAt: textOf(row, "updated_at") };
}
