import type { RelationKind } from "@bantin/contract";
import type { StoredDocumentCard, StoredRegisterEntry } from "../collections/resolutions.ts";
import { jsonOf, numberOf, type Row, textOf } from "../store/rows.ts";
import type { Content, RegisterEntry } from "../views.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import { openFiles } from "./mirrored.ts";
import type { Shared } from "./shared.ts";

/**
 * The register of all documents, for open data: by year, so that an edit of one document asks anew about the
 * documents of one year. Read from the index alone: a year may hold thousands, and their texts are long.
 */
export function openRegister(shared: Shared): Pick<Content, "registerYears" | "register"> {
  const { db } = shared;
  const years = db.prepare(
    "SELECT DISTINCT list_year AS year FROM resolutions ORDER BY year DESC NULLS LAST",
  );
  const inYear = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS}, r.created_at, r.changed_at, r.register FROM ${DOCUMENTS}
     WHERE r.list_year IS ? ${NEWEST_ISSUE_FIRST}`,
  );
  const findRelations = openRelationAddresses(shared);
  const attachments = db.prepare(
    `SELECT to_id FROM edges
     WHERE from_collection = 'resolutions' AND from_id = ? AND kind = 'file' ORDER BY position`,
  );
  const findFiles = openFiles(shared);

  const entry = (row: Row): RegisterEntry => {
    const id = textOf(row, "id");
    const { term, year } = jsonOf<StoredDocumentCard>(row, "card");
    const { hasText, ...stored } = jsonOf<StoredRegisterEntry>(row, "register");
    const files = findFiles(attachments.all(id).map((edge) => textOf(edge, "to_id")));
    return {
      ...documentCard(row),
      ...stored,
      id,
      term,
      year,
      files,
      createdAt: textOf(row, "created_at"),
      changedAt: textOf(row, "changed_at"),
      relations: findRelations(id),
      isHeld: hasText || files.length > 0,
    };
  };
  return {
    registerYears: () =>
      years.all().map((row) => (row.year === null ? null : numberOf(row, "year"))),
    register: (year) => inYear.all(year).map(entry),
  };
}

function openRelationAddresses({ db }: Shared) {
  const outgoing = db.prepare(
    `SELECT e.kind, ${DOCUMENT_COLUMNS} FROM edges e
     JOIN resolutions r ON r.id = e.to_id JOIN issuers i ON i.id = r.issuer
     WHERE e.from_collection = 'resolutions' AND e.from_id = :id AND r.id <> :id
       AND e.to_collection = 'resolutions' AND e.kind <> 'link' ORDER BY e.position`,
  );
  return (id: string): Record<RelationKind, string[]> => {
    const rows = outgoing.all({ id });
    const of = (kind: RelationKind) =>
      rows.filter((row) => row.kind === kind).map((row) => documentCard(row).address);
    return {
      replaces: of("replaces"),
      repeals: of("repeals"),
      suspends: of("suspends"),
      amends: of("amends"),
      corrects: of("corrects"),
      consolidates: of("consolidates"),
      implements: of("implements"),
      basedOn: of("basedOn"),
    };
  };
}
