import { addresses, type Campaign, isWithdrawn } from "@bantin/contract";
import { filled, paragraphs, STAMP } from "../searching/search-text.ts";
import { textOf } from "../store/rows.ts";
import { type Collection, indexTable } from "./collection.ts";
import { bodyEdges, edgesTo } from "./edges.ts";

/** Themes of the year. */
export const campaigns: Collection<Campaign> = {
  staffName: "chủ đề công tác",
  titleFields: ["slogan"],
  isRead: "first",
  index: indexTable({
    columns: {
      id: "TEXT PRIMARY KEY",
      slug: "TEXT NOT NULL",
      year: "INTEGER NOT NULL",
      active_from: "TEXT NOT NULL",
      active_to: "TEXT NOT NULL",
      is_withdrawn: "INTEGER NOT NULL",
    },
    indices: { by_slug: "(slug)" },
    row: ({ id, slug, year, activeFrom, activeTo, withdrawal }: Campaign) => ({
      id,
      slug,
      year,
      active_from: activeFrom,
      active_to: activeTo,
      is_withdrawn: Number(isWithdrawn(withdrawal)),
    }),
    placedBy: ["slug"],
    datedBy: [],
    unique: ["slug"],
  }),
  address: {
    query: "SELECT slug FROM campaigns WHERE id = ?",
    address: (row) => addresses.campaign({ slug: textOf(row, "slug") }),
  },
  hasPage: true,
  edges: ({ banner, body }) => [...edgesTo("medium", "media", banner), ...bodyEdges(body)],
  // Its articles are read in parts: how many there are says which parts have a page.
  countedBy: "campaign",
  readable: ({ body, activeFrom }) => ({
    summary: null,
    body,
    date: activeFrom,
    overrides: [],
    author: null,
    related: [],
  }),
  search: {
    kind: "chu-de",
    groups: `SELECT p.year AS part, '' AS besides, ${STAMP} FROM campaigns p
      JOIN records r ON r.collection = 'campaigns' AND r.id = p.id ORDER BY p.year, p.id`,
    pages: "SELECT id FROM campaigns WHERE year = CAST(? AS INTEGER) ORDER BY id",
    text: ({ slug, kind, year, slogan, occasion, anniversary, body, withdrawal }) => ({
      address: addresses.campaign({ slug }),
      title: slogan,
      isSymbol: false,
      names: filled([`${kind} ${year}`, occasion, anniversary.event]),
      summary: filled([`${kind} ${year}`, occasion]).join(". "),
      date: null,
      category: null,
      isWithdrawn: isWithdrawn(withdrawal),
      text: paragraphs(body),
    }),
  },
  files: null,
};
