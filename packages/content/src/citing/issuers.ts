import type { DatabaseSync } from "node:sqlite";
import type { Family, IssuingBody } from "@bantin/citations";
import { numberOf, type Row, textOf } from "../store/rows.ts";

/** An issuing body, as far as citations need to know it. */
export interface Issuer extends IssuingBody {
  slug: string;
  /** ISO instant: before it, nobody here knew the body. */
  createdAt: string;
}

/** Every issuing body, in a fixed order. */
export function openIssuers(db: DatabaseSync): () => Issuer[] {
  const all = db.prepare("SELECT * FROM issuers ORDER BY id");
  return () => all.all().map(issuerOf);
}

function issuerOf(row: Row): Issuer {
  const level = textOf(row, "level");
  return {
    id: textOf(row, "id"),
    slug: textOf(row, "slug"),
    name: textOf(row, "name"),
    code: textOf(row, "code"),
    family: familyOf(row, "family"),
    level: level === "province" || level === "district" || level === "commune" ? level : "central",
    isLocal: numberOf(row, "is_local") === 1,
    validFrom: row.valid_from === null ? null : textOf(row, "valid_from"),
    validTo: row.valid_to === null ? null : textOf(row, "valid_to"),
    successor: row.successor === null ? null : textOf(row, "successor"),
    createdAt: textOf(row, "created_at"),
  };
}

/** The family in a column that only an issuer's record fills. */
export function familyOf(row: Row, column: string): Family {
  return textOf(row, column) === "party" ? "party" : "state";
}
