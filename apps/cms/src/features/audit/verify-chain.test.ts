import { expect, it } from "vitest";
import { BEGINNING, type Content, type Entry, entryAfter } from "./entry.ts";
import { UnreadableEntryError } from "./read-entries.ts";
import { type Noted, verifyChain } from "./verify-chain.ts";

const deed = (data: Partial<Content> = {}): Content => ({
  at: "2026-12-01T01:00:00.000Z",
  deed: "save",
  actorKind: "person",
  actorId: "1",
  actorName: "Lan",
  collectionSlug: "articles",
  documentId: "a",
  title: "Giao ban",
  fields: "title",
  detail: null,
  times: null,
  stamp: null,
  ...data,
});

function chain(deeds: readonly Content[]): Entry[] {
  const entries: Entry[] = [];
  for (const each of deeds) {
    entries.push(
      entryAfter(entries.at(-1) ?? BEGINNING, each, { address: "203.0.113.7", account: null }),
    );
  }
  return entries;
}

async function* of(entries: readonly Entry[]) {
  yield* entries;
}

const verified = (entries: readonly Entry[], noted: Noted | null = null) =>
  verifyChain(of(entries), noted);
const changed = (number: number, data: Partial<Entry>) =>
  five.map((entry) => (entry.number === number ? { ...entry, ...data } : entry));
const without = (...numbers: number[]) => five.filter(({ number }) => !numbers.includes(number));

const five = chain(Array.from({ length: 5 }, (_, at) => deed({ documentId: String(at) })));
const [, second, , , last] = five;

it("is whole as it was written, and empty", async () => {
  expect(await verified(five)).toEqual({
    isWhole: true,
    count: 5,
    last: { number: 5, hash: last?.hash },
  });
  expect(await verified([])).toEqual({ isWhole: true, count: 0, last: null });
});

it.each<[string, Entry[], number]>([
  ["somebody else did it", changed(3, { actorName: "Bình" }), 3],
  ["it was another hour", changed(2, { at: "2026-12-01T02:00:00.000Z" }), 2],
  ["from elsewhere", changed(4, { address: "203.0.113.8" }), 4],
  ["the address is gone without a word", changed(4, { address: null, salt: null }), 4],
  ["one is missing", without(3), 4],
  ["the first are missing without a word", without(1, 2), 3],
  ["one was put before all", [{ ...(second as Entry), number: -7 }, ...five], -7],
  ["one was put where the beginning is", [{ ...(second as Entry), number: 0 }, ...five], 0],
  [
    "one was made anew with its hash",
    changed(2, entryAfter(BEGINNING, deed(), second as Entry)),
    1,
  ],
])("names the first entry at fault: %s", async (_what, entries, number) => {
  expect(await verified(entries)).toMatchObject({ isWhole: false, number });
});

it("names what cannot be read as an entry by the one before it", async () => {
  async function* untilUnreadable() {
    yield* five.slice(0, 2);
    throw new UnreadableEntryError(2, null);
  }
  expect(await verifyChain(untilUnreadable())).toMatchObject({ isWhole: false, number: 3 });
});

it("knows by a note what was cut off at the end, and what was all written anew", async () => {
  const noted = { number: 5, hash: last?.hash ?? "" };
  expect(await verified(without(5))).toMatchObject({ isWhole: true });
  expect(await verified(without(5), noted)).toMatchObject({ isWhole: false, number: 5 });
  expect(await verified(chain(five), noted)).toMatchObject({ isWhole: false, number: 5 });
  expect(await verified(five, noted)).toMatchObject({ isWhole: true });
});

it("holds where entries were deleted, or addresses dropped, and an entry says so", async () => {
  const pruned = chain([
    ...five,
    deed({ deed: "pruned", documentId: "2", detail: null }),
    deed({ deed: "addressesDropped", documentId: "4" }),
  ]);
  const anchored = chain([...five]);
  const anchor = entryAfter(
    anchored.at(-1) ?? BEGINNING,
    deed({ deed: "pruned", documentId: "2", detail: anchored[1]?.hash ?? null }),
    { address: null, account: null },
  );
  expect(await verified([...anchored.slice(2), anchor])).toMatchObject({ isWhole: true, count: 4 });
  // It says so of others.
  expect(await verified([...anchored.slice(3), anchor])).toMatchObject({
    isWhole: false,
    number: 4,
  });
  const forgotten = pruned.map((entry) =>
    entry.number <= 4 ? { ...entry, salt: null, address: null } : entry,
  );
  expect(await verified(forgotten)).toMatchObject({ isWhole: true });
});
