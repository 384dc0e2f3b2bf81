import { textOf } from "../store/rows.ts";
import type { DocumentCard, Succession } from "../views.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import type { Shared } from "./shared.ts";

/** Further back a chain of documents says nothing to readers of this one. */
const MOST_STEPS = 6;

/** Follows replacements both ways from a document. Statements that run in a circle end where they began. */
export function openSuccession({ db }: Pick<Shared, "db">): (id: string) => Succession {
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
