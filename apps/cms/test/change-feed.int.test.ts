import { type ChangeFeedPage, changeFeedPage } from "@bantin/contract";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Cast, EVERYONE, openCast } from "./support/cast.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await openCast();
});
afterAll(() => cast.cms.stop());

const ask = async (query = ""): Promise<ChangeFeedPage> => {
  const { body } = await cast.cms.rest(`/change-feed${query}`, { asApiClient: true });
  return changeFeedPage.parse(body);
};
/** Reads to the end. */
const readAll = async (after: string | null, limit = 100) => {
  const changes = [];
  for (let cursor = after; ; ) {
    const page = await ask(`?limit=${limit}${cursor === null ? "" : `&after=${cursor}`}`);
    changes.push(...page.changes);
    cursor = page.cursor;
    if (!page.hasMore) return { changes, cursor };
  }
};
const DAY_MS = 86_400_000;
/** A change that was stamped so long ago. */
const change = async (documentId: string, agoMs = 0): Promise<string> => {
  const { id } = await cast.cms.payload.create({
    collection: "changes",
    data: {
      collectionSlug: "articles",
      documentId,
      kind: "updated",
      createdAt: new Date(Date.now() - agoMs).toISOString(),
    },
  });
  return id;
};
const names = ({ changes }: Pick<ChangeFeedPage, "changes">) =>
  changes.map(({ documentId }) => documentId);

describe("the change feed", () => {
  it("is read by programs and administrators alone", async () => {
    for (const who of EVERYONE) {
      const { status } = await cast.cms.rest("/change-feed", cast.as(who));
      expect([who, status]).toEqual([who, ["admin", "api-client"].includes(who) ? 200 : 403]);
    }
  });

  it("tells every publication, oldest first, and no draft", async () => {
    const { cursor } = await ask("?from=now");
    const draft = await cast.existing("articles", { _status: "draft" });
    const published = await cast.existing("articles", { _status: "published" });
    const told = names(await readAll(cursor));
    expect(told).toContain(published);
    expect(told).not.toContain(draft);
  });

  it.each([
    ["back by two hours", 0, -DAY_MS / 12],
    ["ahead by two days, and back again", 2 * DAY_MS, 0],
  ])("tells what is published after the clock was put %s", async (_how, first, then) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const now = Date.now();
      vi.setSystemTime(now + first);
      await cast.existing("articles", { _status: "published" });
      // Long enough for the feed to take that as settled.
      vi.setSystemTime(now + first + 600_000);
      const { cursor } = await readAll(null);
      vi.setSystemTime(now + then);
      const later = [];
      for (let n = 0; n < 2; n++)
        later.push(await cast.existing("articles", { _status: "published" }));
      expect(names(await readAll(cursor))).toEqual(later);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is read in pages of any size, changes of one instant included", async () => {
    const wanted = ["a", "b", "c", "d", "e"];
    const createdAt = new Date(Date.now() - 3 * DAY_MS).toISOString();
    for (const documentId of wanted) {
      const data = { collectionSlug: "articles", documentId, kind: "updated", createdAt } as const;
      await cast.cms.payload.create({ collection: "changes", data });
    }
    const { changes } = await readAll(null, 2);
    expect(
      names({ changes })
        .filter((name) => wanted.includes(name))
        .toSorted(),
    ).toEqual(wanted);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  });

  it("tells what became visible late, after younger changes were read", async () => {
    await change("old", 5 * 60_000);
    const { cursor } = await readAll(null);
    await change("young", 1_000);
    const next = await readAll(cursor);
    expect(names(next)).toContain("young");
    // A transaction that began a minute ago ends now.
    await change("late", 60_000);
    expect(names(await readAll(next.cursor))).toContain("late");
  });

  it("tells what is recent again, and what is old once", async () => {
    await change("long-ago", DAY_MS);
    await change("just-now");
    const { cursor } = await readAll(null);
    const again = names(await readAll(cursor));
    expect(again).toContain("just-now");
    expect(again).not.toContain("long-ago");
  });

  it("answers an empty page when nothing is new", async () => {
    const page = await ask("?from=now&limit=5");
    expect(page).toMatchObject({ changes: [], hasMore: false });
  });

  it.each([
    ["after=nonsense", "cursor"],
    ["after=eyJzZXR0bGVkIjpudWxsLCJyZWFkIjoxfQ", "cursor"],
    ["limit=0", "limit"],
    ["limit=501", "limit"],
    ["limit=many", "limit"],
    ["from=yesterday", "from=now"],
  ])("refuses %s plainly", async (query, words) => {
    const { status, body } = await cast.cms.rest(`/change-feed?${query}`, { asApiClient: true });
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining(words)]);
  });

  it("refuses the cursor of another database, or of one that was put back", async () => {
    const settled = {
      at: "2022-10-24T03:32:00.000Z",
      ids: ["c0000000-0000-4000-8000-00000000ffff"],
    };
    const cursor = Buffer.from(JSON.stringify({ settled, read: null })).toString("base64url");
    const { status, body } = await cast.cms.rest(`/change-feed?after=${cursor}`, {
      asApiClient: true,
    });
    expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining("put back")]);
  });
});
