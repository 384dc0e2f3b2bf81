import { RELATION_KINDS, type RelationKind } from "@bantin/contract";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type {
  DocumentCard,
  DocumentView,
  GrownDocument,
  RelatedDocument,
  Succession,
} from "../views.ts";
import { openCitingArticles } from "./citing-articles.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import { openFiles } from "./mirrored.ts";
import { openPortals } from "./portals.ts";
import type { Shared } from "./shared.ts";

/** The whole view of a document, from a row with DOCUMENT_COLUMNS, and its relations alone, by its id. */
export function openDocumentDetails(shared: Shared): {
  document(row: Row): DocumentView | null;
  relations(id: string): RelatedDocument[];
} {
  const { records, showBody, citationsIn } = shared;
  const findCiting = openCitingArticles(shared);
  const findSuccession = openSuccession(shared);
  const findGrown = openGrown(shared);
  const findFiles = openFiles(shared);
  const findRelations = openRelations(shared);
  const findIssuer = openIssuer(shared);
  const findPortals = openPortals(shared);

  const document = (row: Row): DocumentView | null => {
    const held = records.find("resolutions", textOf(row, "id"));
    if (!held) return null;
    const { term, year, signatory, field, sourceUrl } = held;
    const { withdrawal, updatedAt } = held;
    const cited = citationsIn("resolutions", held.id);
    return {
      ...documentCard(row),
      summaryCitations: cited.summary,
      term,
      year,
      signatory,
      field,
      sourceUrl,
      portals: held.isStub ? findPortals(documentCard(row)) : [],
      withdrawal,
      updatedAt,
      issuer: findIssuer(held.issuer),
      body: held.body && showBody(held.body, cited.body),
      files: findFiles(held.attachments),
      aliases: held.aliases.map(({ alias }) => alias),
      relations: findRelations(held.id),
      succession: findSuccession(held.id),
      grown: findGrown(held.id),
      newsMonths: findCiting.monthsOf(held.id),
      articles: findCiting.ofDocument(held.id),
    };
  };
  return { document, relations: findRelations };
}

function openIssuer({ records }: Shared) {
  return (id: string): DocumentView["issuer"] => {
    const issuer = records.find("issuers", id);
    const successor = records.find("issuers", issuer?.successor ?? null);
    return {
      name: issuer?.name ?? "",
      level: issuer?.level ?? "",
      validTo: issuer?.validTo ?? null,
      successorName: successor?.name ?? null,
    };
  };
}

/**
 * Relations both ways: those that the document's editor named, in the editor's order, then those that other
 * documents claim, newest first. A relation stated at both ends is two relations, each true.
 */
function openRelations({ db }: Shared) {
  const outgoing = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} JOIN edges e ON e.to_id = r.id
     WHERE e.from_collection = 'resolutions' AND e.from_id = :id AND e.kind = :kind AND r.id <> :id
     ORDER BY e.position`,
  );
  const incoming = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} JOIN edges e ON e.from_id = r.id
     WHERE e.to_collection = 'resolutions' AND e.to_id = :id AND e.kind = :kind AND r.id <> :id
     ${NEWEST_ISSUE_FIRST}`,
  );
  const ofKind = (id: string, kind: RelationKind): RelatedDocument[] => [
    ...outgoing.all({ id, kind }).map((row) => related(kind, "to", row)),
    ...incoming.all({ id, kind }).map((row) => related(kind, "from", row)),
  ];
  return (id: string) => RELATION_KINDS.flatMap((kind) => ofKind(id, kind));
}

function related(kind: RelationKind, direction: "to" | "from", row: Row): RelatedDocument {
  return { kind, direction, document: documentCard(row) };
}

/** Further back a chain of documents says nothing to readers of this one. */
const MOST_STEPS = 6;

/** Follows replacements both ways from a document. Statements that run in a circle end where they began. */
function openSuccession({ db }: Pick<Shared, "db">): (id: string) => Succession {
  const statement = (mine: "from" | "to", other: "from" | "to") =>
    // CROSS JOIN keeps this order: from the few edges of these documents, never through those of all.
    db.prepare(
      `SELECT DISTINCT ${DOCUMENT_COLUMNS} FROM json_each(?) mine
       CROSS JOIN edges e ON e.${mine}_collection = 'resolutions' AND e.${mine}_id = mine.value
         AND e.kind = 'replaces'
       CROSS JOIN ${DOCUMENTS}
       WHERE r.id = e.${other}_id AND e.${other}_collection = 'resolutions'
       ${NEWEST_ISSUE_FIRST}`,
    );
  const replacedBy = statement("from", "to");
  const replacing = statement("to", "from");

  const follow = (id: string, next: typeof replacing): DocumentCard[][] => {
    const steps: DocumentCard[][] = [];
    const seen = new Set([id]);
    let ids = [id];
    while (ids.length > 0 && steps.length < MOST_STEPS) {
      const rows = next.all(JSON.stringify(ids)).filter((row) => !seen.has(textOf(row, "id")));
      ids = rows.map((row) => textOf(row, "id"));
      for (const each of ids) seen.add(each);
      if (rows.length > 0) steps.push(rows.map(documentCard));
    }
    return steps;
  };
  return (id) => ({ earlier: follow(id, replacedBy).reverse(), later: follow(id, replacing) });
}

/** Further from a decision nobody sees what it has to do with it. */
const FURTHEST = 3;

/**
 * What a document set going: those that carry it out, rest on it, change or end it, and the same of those that carry
 * it out or rest on it. Each once, by its nearest way.
 */
function openGrown({ db }: Pick<Shared, "db">): (id: string) => GrownDocument[] {
  const kinds = RELATION_KINDS.map((kind) => `'${kind}'`).join(", ");
  const incoming = `e.from_collection = 'resolutions' AND e.to_collection = 'resolutions'
    AND e.from_id <> :id AND e.kind IN (${kinds})`;
  const grown = db.prepare(
    `WITH RECURSIVE grown (id, kind, distance) AS (
       SELECT e.from_id, e.kind, 1 FROM edges e WHERE e.to_id = :id AND ${incoming}
       UNION
       SELECT e.from_id, e.kind, g.distance + 1 FROM grown g JOIN edges e ON e.to_id = g.id
       WHERE g.distance < ${FURTHEST} AND g.kind IN ('implements', 'basedOn') AND ${incoming}
     )
     SELECT ${DOCUMENT_COLUMNS}, g.kind, min(g.distance) AS distance
     FROM grown g CROSS JOIN ${DOCUMENTS} WHERE r.id = g.id AND r.is_withdrawn = 0
     GROUP BY r.id ORDER BY r.issue_date NULLS LAST, r.id`,
  );
  const known: readonly string[] = RELATION_KINDS;
  const isKind = (kind: string): kind is RelationKind => known.includes(kind);
  return (id) =>
    grown.all({ id }).flatMap((row) => {
      const kind = textOf(row, "kind");
      const distance = numberOf(row, "distance");
      return isKind(kind) ? { kind, distance, document: documentCard(row) } : [];
    });
}
