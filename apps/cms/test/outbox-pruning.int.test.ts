import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pruneOutbox } from "../src/features/outbox/prune-outbox.ts";
import { currentRevision } from "../src/features/outbox/revision.ts";
import { startCms, type TestCms } from "./support/cms.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const KEEP_DAYS = 30;

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());
beforeEach(() => cms.payload.db.deleteMany({ collection: "changes", where: {} }));

/** Writes a row of the outbox as it was written some time ago. */
async function change(documentId: string, agoMs: number): Promise<string> {
  const { id } = await cms.payload.create({
    collection: "changes",
    data: {
      collectionSlug: "articles",
      documentId,
      kind: "updated",
      address: `/${documentId}/`,
      createdAt: new Date(Date.now() - agoMs).toISOString(),
    },
  });
  return id;
}

const prune = () => pruneOutbox(cms.payload, KEEP_DAYS);
const feed = (after?: string) =>
  cms.rest(`/change-feed?limit=500${after ? `&after=${after}` : ""}`, { asApiClient: true });
const idsIn = ({ body }: Awaited<ReturnType<typeof feed>>): string[] =>
  body.changes.map(({ id }: { id: string }) => id);

describe("the outbox", () => {
  it("forgets what is old and no document's last change, and nothing else", async () => {
    await change("a", 90 * DAY_MS);
    await change("a", 80 * DAY_MS);
    const lastOfA = await change("a", 70 * DAY_MS);
    await change("b", 60 * DAY_MS);
    const young = [await change("b", 20 * DAY_MS), await change("b", 10 * DAY_MS)];
    expect(await prune()).toBe(3);
    expect(idsIn(await feed())).toEqual([lastOfA, ...young]);
    expect(await prune()).toBe(0);
  });

  it("tells a document of another collection apart, though it has the same identifier", async () => {
    await change("a", 90 * DAY_MS);
    await cms.payload.create({
      collection: "changes",
      data: { collectionSlug: "campaigns", documentId: "a", kind: "published", address: "/x/" },
    });
    expect(await prune()).toBe(0);
  });

  it("goes on for a reader who stopped at a change that is kept, and sends others back to read everything", async () => {
    await change("a", 90 * DAY_MS);
    const early = await feed();
    const last = await change("a", 80 * DAY_MS);
    const late = await feed();
    await prune();
    const next = await change("b", 0);
    const goesOn = await feed(late.body.cursor);
    expect(goesOn.status).toBe(200);
    expect(idsIn(goesOn)).toEqual([next]);
    const sentBack = await feed(early.body.cursor);
    expect(sentBack.status).toBe(400);
    expect(sentBack.body.errors[0].message).toContain("Read all content anew");
    expect(idsIn(await feed())).toEqual([last, next]);
  });

  it("has the same newest revision as before, on a site where nothing happens any more", async () => {
    for (const minutes of [1.9, 1, 0.1]) await change("a", 90 * DAY_MS + minutes * MINUTE_MS);
    const before = await currentRevision(cms.payload);
    expect(before.count).toBe(3);
    await prune();
    expect(await currentRevision(cms.payload)).toEqual(before);
  });

  it("is gone through to its end, also when it is long", async () => {
    const started = Date.now() - 90 * DAY_MS;
    for (let row = 0; row < 2_100; row++) {
      await cms.payload.db.create({
        collection: "changes",
        data: {
          collectionSlug: "articles",
          documentId: "a",
          kind: "updated",
          address: "/a/",
          createdAt: new Date(started + row * 1_000).toISOString(),
        },
      });
    }
    const newest = await change("a", 0);
    expect(await prune()).toBe(2_100);
    expect(idsIn(await feed())).toEqual([newest]);
  });

  it("may be empty", async () => {
    expect(await prune()).toBe(0);
  });
});
