import { addresses, type Issuer } from "@bantin/contract";
import { toSortable } from "../rest/stamp.ts";
import { textOf } from "../store/rows.ts";
import { type Collection, indexTable } from "./collection.ts";

/** Bodies that issue documents. */
export const issuers: Collection<Issuer> = {
  staffName: "cơ quan ban hành",
  titleFields: ["name"],
  isRead: "second",
  index: indexTable({
    columns: {
      id: "TEXT PRIMARY KEY",
      slug: "TEXT NOT NULL",
      name: "TEXT NOT NULL",
      code: "TEXT NOT NULL",
      family: "TEXT NOT NULL",
      level: "TEXT NOT NULL",
      is_local: "INTEGER NOT NULL",
      valid_from: "TEXT",
      valid_to: "TEXT",
      successor: "TEXT",
      created_at: "TEXT NOT NULL",
    },
    indices: { by_slug: "(slug)" },
    row: ({ id, slug, name, code, family, level, ...issuer }: Issuer) => ({
      id,
      slug,
      name,
      code,
      family,
      level,
      is_local: Number(issuer.isLocal),
      valid_from: issuer.validFrom,
      valid_to: issuer.validTo,
      successor: issuer.successor,
      created_at: toSortable(issuer.createdAt),
    }),
    placedBy: ["slug"],
    datedBy: [],
    // Slugs begin the addresses of documents: with these apart, the documents are.
    unique: ["slug"],
  }),
  address: {
    query: "SELECT slug FROM issuers WHERE id = ?",
    address: (row) => `${addresses.documents()}${textOf(row, "slug")}/`,
  },
  hasPage: false,
  edges: () => [],
  countedBy: null,
  readable: null,
  search: null,
  files: null,
};
