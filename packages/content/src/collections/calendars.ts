import { addresses, type Calendar, dateOf, isWithdrawn } from "@bantin/contract";
import { filled, STAMP } from "../searching/search-text.ts";
import { numberOf } from "../store/rows.ts";
import { type Collection, indexTable } from "./collection.ts";
import { edgesTo } from "./edges.ts";

/** The work calendars of the leadership, one for each week. */
export const calendars: Collection<Calendar> = {
  staffName: "lịch công tác",
  titleFields: ["title"],
  isRead: "first",
  index: indexTable({
    columns: {
      id: "TEXT PRIMARY KEY",
      year: "INTEGER NOT NULL",
      week: "INTEGER NOT NULL",
      is_withdrawn: "INTEGER NOT NULL",
    },
    indices: { by_week: "(year, week)" },
    row: ({ id, year, week, withdrawal }: Calendar) => ({
      id,
      year,
      week,
      is_withdrawn: Number(isWithdrawn(withdrawal)),
    }),
    // What was withdrawn leaves the sitemap.
    placedBy: ["year", "week", "is_withdrawn"],
    datedBy: [],
    unique: ["year", "week"],
  }),
  address: {
    query: "SELECT year, week FROM calendars WHERE id = ?",
    address: (row) =>
      addresses.calendar({ year: numberOf(row, "year"), week: numberOf(row, "week") }),
  },
  hasPage: true,
  edges: ({ days }) =>
    edgesTo(
      "file",
      "files",
      ...days.flatMap(({ entries }) => entries.map(({ attachment }) => attachment)),
    ),
  countedBy: null,
  // Calendars name documents in few words: no reader follows a citation from there.
  readable: null,
  search: {
    kind: "lich-cong-tac",
    groups: `SELECT p.year AS part, '' AS besides, ${STAMP} FROM calendars p
      JOIN records r ON r.collection = 'calendars' AND r.id = p.id ORDER BY p.year, p.id`,
    pages: "SELECT id FROM calendars WHERE year = CAST(? AS INTEGER) ORDER BY id",
    text: (record) => ({
      address: addresses.calendar(record),
      title: record.title,
      isSymbol: false,
      names: [],
      summary: null,
      date: dateOf(record, "monday"),
      category: null,
      isWithdrawn: isWithdrawn(record.withdrawal),
      text: filled([
        record.note,
        ...record.days.flatMap(({ entries }) =>
          entries.flatMap(({ what, chair, attendees, place }) => [what, chair, attendees, place]),
        ),
      ]),
    }),
  },
  files: null,
};
