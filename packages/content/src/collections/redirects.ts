import type { Redirect } from "@bantin/contract";
import { toSortable } from "../rest/stamp.ts";
import { textOf } from "../store/rows.ts";
import { type Collection, indexTable } from "./collection.ts";

/** What addresses say that have ended. */
export const redirects: Collection<Redirect> = {
  staffName: "chuyển hướng",
  titleFields: ["title", "from"],
  isRead: "first",
  index: indexTable({
    columns: {
      id: "TEXT PRIMARY KEY",
      address: "TEXT NOT NULL",
      created_at: "TEXT NOT NULL",
    },
    indices: { by_address: "(address)" },
    row: ({ id, from, createdAt }: Redirect) => ({
      id,
      address: from,
      created_at: toSortable(createdAt),
    }),
    placedBy: ["address"],
    datedBy: [],
    // Of several the latest holds.
    unique: [],
  }),
  address: {
    query: "SELECT address FROM redirects WHERE id = ?",
    address: (row) => textOf(row, "address"),
  },
  hasPage: true,
  edges: () => [],
  countedBy: null,
  readable: null,
  search: null,
  files: null,
};
