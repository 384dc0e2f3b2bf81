import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { objectLink } from "../store-context.ts";
import {
  decodeListing,
  type Entry,
  encodeListing,
  entryOf,
  type FileEntry,
  hashListing,
  type Listing,
  sha256,
} from "./listing.ts";

const file = fc
  .record({ text: fc.string(), bytes: fc.nat() })
  .map(({ text, bytes }): Entry => ({ kind: "file", sha256: sha256(Buffer.from(text)), bytes }));

const { listing } = fc.letrec<{ listing: Listing; entry: Entry }>((tie) => ({
  listing: fc
    .array(fc.tuple(fc.string({ minLength: 1 }), tie("entry")), { maxLength: 4 })
    .map((entries): Listing => new Map(entries)),
  entry: fc.oneof(
    { maxDepth: 3 },
    file,
    tie("listing").map((below): Entry => entryOf("directory", below)),
  ),
}));

function fileOf(text: string): FileEntry {
  return { kind: "file", sha256: sha256(Buffer.from(text)), bytes: text.length };
}

describe("a listing", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(listing, (one) => {
        const read = decodeListing(encodeListing(one));
        expect(read).toEqual(one);
        expect(hashListing(read)).toBe(hashListing(one));
      }),
    );
  });

  it("has one hash, in whatever order and however its parts are stored", () => {
    fc.assert(
      fc.property(listing, (one) => {
        const apart = [...one].reverse().map(([name, entry]): [string, Entry] => {
          return [name, entry.kind === "file" ? entry : { ...entry, listing: null }];
        });
        expect(hashListing(new Map(apart))).toBe(hashListing(one));
      }),
    );
  });

  it("has another hash when a name, a file's bytes, or anything below is another", () => {
    const inner = (text: string) =>
      new Map([["x", entryOf("directory", new Map([["y", fileOf(text)]]))]]);
    const listings = [
      new Map([["a", fileOf("1")]]),
      new Map([["a", fileOf("2")]]),
      new Map([["b", fileOf("1")]]),
      inner("1"),
      inner("2"),
      new Map(),
    ];
    expect(new Set(listings.map(hashListing)).size).toBe(listings.length);
  });

  it("is stored with its parent's while it is small", () => {
    const many = (count: number) =>
      new Map(Array.from({ length: count }, (_, n) => [`${n}`, fileOf(`${n}`)] as const));
    expect(entryOf("directory", many(20)).listing).not.toBeNull();
    expect(entryOf("directory", many(100)).listing).toBeNull();
  });

  it.each([
    "",
    "{}",
    '[["f","name"]]',
    '[["f","name","abc",3]]',
    '[["x","name","abc",3]]',
    `[["f","name","${"0".repeat(64)}",-1]]`,
    `[["d","name","${"0".repeat(48)}",1]]`,
    `[["d","name","${"0".repeat(48)}",1,1,{}]]`,
  ])("%j is none", (text) => {
    expect(() => decodeListing(text)).toThrow(SyntaxError);
  });
});

describe("a link to a directory", () => {
  it("is short enough for ext4 to keep it in the inode", () => {
    expect(objectLink(hashListing(new Map())).length).toBeLessThan(60);
  });
});
