import fc from "fast-check";
import { expect, it } from "vitest";
import { PART_SIZE, partCount, partRange } from "./list-parts.ts";

const sizes = fc.integer({ min: 0, max: 2_000 });
const partsOf = (items: number) => {
  const numbered = Array.from({ length: partCount(items) - 1 }, (_, index) => index + 1);
  return [...numbered, null];
};

it("puts every item of a list into one part", () => {
  fc.assert(
    fc.property(sizes, (items) => {
      const seen = partsOf(items).flatMap((part) => {
        const { offset, limit } = partRange(items, part) ?? { offset: 0, limit: 0 };
        return Array.from({ length: limit }, (_, index) => offset + index);
      });
      expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: items }, (_, n) => n));
    }),
  );
});

it("leaves all numbered parts as they are when an item is added in front", () => {
  fc.assert(
    fc.property(sizes, (items) => {
      for (const part of partsOf(items)) {
        if (part === null) continue;
        const before = partRange(items, part);
        const after = partRange(items + 1, part);
        expect(after).toEqual({ offset: (before?.offset ?? 0) + 1, limit: PART_SIZE });
      }
    }),
  );
});

it.each([
  [99, 1, null],
  [199, 1, null],
  [200, 1, { offset: 100, limit: 100 }],
  [200, 2, null],
  [200, 0, null],
  [500, 1.5, null],
])("of %i items part %s is %j", (items, part, range) => {
  expect(partRange(items, part)).toEqual(range);
});
