import { addresses, type Category } from "@bantin/contract";
import { filled, STAMP } from "../searching/search-text.ts";
import { textOf } from "../store/rows.ts";
import { type Collection, indexTable } from "./collection.ts";

/** Sections of the news. */
export const categories: Collection<Category> = {
  staffName: "chuyên mục",
  titleFields: ["name"],
  isRead: "second",
  index: indexTable({
    columns: {
      id: "TEXT PRIMARY KEY",
      slug: "TEXT NOT NULL",
      name: "TEXT NOT NULL",
      position: "REAL NOT NULL",
    },
    indices: { by_slug: "(slug)" },
    row: ({ id, slug, name, order }: Category) => ({ id, slug, name, position: order }),
    placedBy: ["slug"],
    datedBy: [],
    unique: ["slug"],
  }),
  address: {
    query: "SELECT slug FROM categories WHERE id = ?",
    address: (row) => addresses.category({ slug: textOf(row, "slug") }),
  },
  hasPage: true,
  edges: () => [],
  countedBy: null,
  readable: null,
  search: {
    kind: "trang",
    groups: `SELECT '' AS part, '' AS besides, ${STAMP} FROM categories c
      JOIN records r ON r.collection = 'categories' AND r.id = c.id ORDER BY c.id`,
    pages: "SELECT id FROM categories WHERE ? = '' ORDER BY id",
    text: ({ name, slug, description }) => ({
      address: addresses.category({ slug }),
      title: name,
      isSymbol: false,
      names: [],
      summary: description,
      date: null,
      category: slug,
      isWithdrawn: false,
      text: filled([description]),
    }),
  },
  files: null,
};
