import { expect, it } from "vitest";
import { lastChangeOf } from "./articles.ts";

const PUBLISHED = { publishedAt: "2022-10-24T03:32:00Z", changeNotes: [] };
const STANDING = { date: null, explanation: null };
const note = (date: string) => ({ date, note: "Sửa" });

it.each([
  ["its publication", PUBLISHED, "2022-10-24T03:32:00.000Z"],
  [
    "the last noted change, whatever their order",
    { ...PUBLISHED, changeNotes: [note("2022-10-26"), note("2022-10-25")] },
    "2022-10-25T17:00:00.000Z",
  ],
  [
    "no change noted for a day before it was public",
    { ...PUBLISHED, changeNotes: [note("2022-10-24")] },
    "2022-10-24T03:32:00.000Z",
  ],
  [
    "its withdrawal",
    { ...PUBLISHED, withdrawal: { date: "2022-11-01", explanation: null } },
    "2022-10-31T17:00:00.000Z",
  ],
])("the last change of an article is %s", (_what, article, expected) => {
  expect(lastChangeOf({ withdrawal: STANDING, ...article })).toBe(expected);
});
