import fc from "fast-check";
import { FIELDS, SETTINGS } from "./fields.ts";
import { COLLECTIONS, type Collection, GLOBALS } from "./values.ts";

export type Who = "admin" | "editor" | "writer";

/** One thing that somebody does over REST. Data holds a `Reference` where the identifier of a document belongs. */
export interface BadRecord {
  who: Who;
  does:
    | { kind: "create" | "upload"; collection: Collection }
    | { kind: "change" | "trash" | "delete"; collection: Collection; nth: number }
    | { kind: "set"; global: (typeof GLOBALS)[number] };
  data: Record<string, unknown>;
  /** For an upload. */
  fileName: string;
}

const who = fc.constantFrom<Who>("admin", "admin", "editor", "editor", "editor", "writer");
const fileName = fc.constantFrom(
  "anh.png",
  "Ảnh chụp màn hình 2024-05-06 lúc 07.08.09.png",
  `${"ế".repeat(90)}.png`,
  `${"Nghị quyết về phát triển kinh tế ".repeat(8)}.png`,
  "../../a.png",
  ".png",
  "a\u0000b.png",
  "không đuôi",
  "a.pdf",
  "a/b\\c.png",
  "😀.png",
);
const fields = (collection: Collection) => FIELDS[collection];

/** Collections as often as the newsroom uses them. */
const written = fc.constantFrom<Collection>(
  "articles",
  "articles",
  "articles",
  "articles",
  "resolutions",
  "resolutions",
  "campaigns",
  "categories",
  "issuers",
  "redirects",
  "redirects",
);
const created = written.chain((collection) =>
  record(fc.constant({ kind: "create" as const, collection }), fields(collection)),
);
const changed = fc
  .oneof(written, fc.constantFrom("media" as const, "files" as const))
  .chain((collection) =>
    record(
      fc.record({
        kind: fc.constant("change" as const),
        collection: fc.constant(collection),
        nth: fc.nat(200),
      }),
      // One field at a time leaves the rest as it was, so that it comes as far as the site.
      fields(collection).chain((data) =>
        fc
          .subarray(Object.entries(data), {
            maxLength: Math.min(3, Object.keys(data).length),
          })
          .map(Object.fromEntries),
      ),
    ),
  );
const uploaded = record(
  fc.record({
    kind: fc.constant("upload" as const),
    collection: fc.constantFrom("media" as const, "files" as const),
  }),
  FIELDS.media.chain((media) => FIELDS.files.map((file) => ({ ...media, ...file }))),
);
const set = fc
  .constantFrom(...GLOBALS)
  .chain((global) => record(fc.constant({ kind: "set" as const, global }), SETTINGS[global]));
const removed = record(
  fc.record({
    kind: fc.constantFrom("trash" as const, "delete" as const),
    collection: fc.constantFrom(...COLLECTIONS),
    nth: fc.nat(200),
  }),
  fc.constant({}),
);

function record(
  does: fc.Arbitrary<BadRecord["does"]>,
  data: fc.Arbitrary<Record<string, unknown>>,
): fc.Arbitrary<BadRecord> {
  const anyRecord = fc.record({ who, does, data, fileName, knows: fc.integer({ min: 0, max: 3 }) });
  return anyRecord.map(({ knows, ...given }) => {
    // Most writers know that others publish.
    const isDraft = given.who === "writer" && knows > 0 && "_status" in given.data;
    return isDraft ? { ...given, data: { ...given.data, _status: "draft" } } : given;
  });
}

/** What people and programs may do on a bad day. */
export const badRecord: fc.Arbitrary<BadRecord> = fc.oneof(
  { weight: 10, arbitrary: created },
  { weight: 8, arbitrary: changed },
  { weight: 1, arbitrary: uploaded },
  { weight: 3, arbitrary: set },
  { weight: 3, arbitrary: removed },
);
