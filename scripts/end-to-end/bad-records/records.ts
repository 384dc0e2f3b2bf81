import fc from "fast-check";
import {
  COLLECTION_NAMES,
  type CollectionName,
  type GlobalName,
} from "../../../packages/contract/src/index.ts";
import { FIELDS, SETTINGS } from "./fields.ts";

export type Who = "admin" | "editor" | "writer";

/** One thing that somebody does over REST. Data holds a `Reference` where the identifier of a document belongs. */
export interface BadRecord {
  who: Who;
  does:
    | { kind: "create" | "upload"; collection: CollectionName }
    | { kind: "change" | "trash" | "delete"; collection: CollectionName; nth: number }
    | { kind: "set"; global: GlobalName };
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
const fields = (collection: CollectionName) => FIELDS[collection];

/** How often the newsroom writes in each collection; null where it uploads. */
const OFTEN: Readonly<Record<CollectionName, number | null>> = {
  articles: 8,
  resolutions: 4,
  campaigns: 2,
  calendars: 2,
  categories: 2,
  issuers: 2,
  redirects: 4,
  media: null,
  files: null,
};
const written = fc.oneof(
  ...COLLECTION_NAMES.map((collection) => ({
    weight: OFTEN[collection] ?? 0,
    arbitrary: fc.constant(collection),
  })),
);
const uploads = COLLECTION_NAMES.filter((collection) => OFTEN[collection] === null);
const created = written.chain((collection) =>
  record(fc.constant({ kind: "create" as const, collection }), fields(collection)),
);
const changed = fc.oneof(written, fc.constantFrom(...uploads)).chain((collection) =>
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
    collection: fc.constantFrom(...uploads),
  }),
  FIELDS.media.chain((media) => FIELDS.files.map((file) => ({ ...media, ...file }))),
);
const GLOBAL_NAMES = Object.keys(SETTINGS).filter((name): name is GlobalName => name in SETTINGS);
const set = fc
  .constantFrom(...GLOBAL_NAMES)
  .chain((global) => record(fc.constant({ kind: "set" as const, global }), SETTINGS[global]));
const removed = record(
  fc.record({
    kind: fc.constantFrom("trash" as const, "delete" as const),
    collection: fc.constantFrom(...COLLECTION_NAMES),
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
