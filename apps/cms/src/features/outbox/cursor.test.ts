import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BEGINNING, type Cursor, cursorAfter, parseCursor, printCursor } from "./cursor.ts";

describe("a cursor", () => {
  it("is read as it was printed", () => {
    const cursor: Cursor = {
      settled: { at: "2022-10-24T03:32:00.000Z", ids: ["a"] },
      read: { at: "2022-10-24T03:33:00.000Z", ids: ["b", "c"] },
    };
    expect(parseCursor(printCursor(cursor))).toEqual(cursor);
    expect(parseCursor(printCursor(BEGINNING))).toEqual(BEGINNING);
  });

  it.each(["", "x", "%", "e30", printCursor(BEGINNING).slice(2)])("is not “%s”", (text) => {
    expect(parseCursor(text)).toBeNull();
  });
});

/** Changes are stamped and become visible later, within the time that the feed waits for. */
const SETTLING = 10;
const instantOf = (tick: number) => new Date(Date.UTC(2022, 0, 1) + tick).toISOString();
const histories = fc.record({
  rows: fc.array(fc.record({ stampedAt: fc.nat(60), delay: fc.nat(SETTLING - 1) }), {
    maxLength: 40,
  }),
  limit: fc.integer({ min: 1, max: 5 }),
  looks: fc.array(fc.nat(80), { maxLength: 30 }),
});

describe("a reader of the feed", () => {
  it("misses nothing, whenever it looks and however late a change becomes visible", () => {
    fc.assert(
      fc.property(histories, ({ rows, limit, looks }) => {
        const all = rows.map(({ stampedAt, delay }, index) => ({
          id: String(index),
          createdAt: instantOf(stampedAt),
          visibleAt: stampedAt + delay,
        }));
        const told = new Set<string>();
        let cursor = BEGINNING;
        const END = 200;
        // As many more looks at the end as there can be pages.
        for (const now of [...looks.toSorted((a, b) => a - b), ...Array(60).fill(END)]) {
          const from = cursor.read ?? cursor.settled;
          const found = all
            .filter(({ visibleAt }) => visibleAt <= now)
            .filter(
              ({ id, createdAt }) => !from || (createdAt >= from.at && !from.ids.includes(id)),
            )
            .toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1));
          const page = { rows: found.slice(0, limit), hasMore: found.length > limit };
          for (const { id } of page.rows) told.add(id);
          cursor = cursorAfter(cursor, page, instantOf(now - SETTLING));
        }
        expect(told.size).toBe(all.length);
        // And comes to rest: what is old is not told for ever.
        expect(cursor.read).toBeNull();
        expect(cursor.settled?.at ?? null).toBe(
          all
            .map(({ createdAt }) => createdAt)
            .toSorted()
            .at(-1) ?? null,
        );
      }),
    );
  });
});
