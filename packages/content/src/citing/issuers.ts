import type { DatabaseSync } from "node:sqlite";
import {
  buildRegistry,
  type Family,
  type Level,
  nameInCitations,
  type Registry,
} from "@bantin/citations";
import { numberOf, type Row, textOf } from "../store/rows.ts";

/** An issuing body, as far as citations need to know it. */
export interface Issuer {
  id: string;
  slug: string;
  name: string;
  code: string;
  family: Family;
  level: Level | "central";
  isLocal: boolean;
  /** `YYYY-MM-DD`, or null while it exists. */
  validTo: string | null;
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
    validTo: row.valid_to === null ? null : textOf(row, "valid_to"),
    createdAt: textOf(row, "created_at"),
  };
}

/** The family in a column that only an issuer's record fills. */
export function familyOf(row: Row, column: string): Family {
  return textOf(row, column) === "party" ? "party" : "state";
}

/** Finds a body by its name with its place, whether or not a document of it is held. */
export function issuerFinder(issuers: readonly Issuer[]): Registry["issuerId"] {
  const nothing = { number: "", term: null, year: null, issueDate: null, symbol: null };
  // The registry alone knows when two names are one body's; it learns the bodies from documents.
  const registry = buildRegistry(
    issuers.map(({ id, code, name, family }) => ({
      id,
      issuerId: id,
      issuerCode: code,
      issuerName: nameInCitations(name),
      family,
      type: "",
      aliases: [],
      title: "",
      status: "",
      url: "",
      ...nothing,
    })),
  );
  return registry.issuerId;
}
