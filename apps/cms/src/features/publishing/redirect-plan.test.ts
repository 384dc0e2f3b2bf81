import { describe, expect, it } from "vitest";
import type { PublicPage } from "./public-page.ts";
import { foreignClaim, type RedirectRow, redirectPlan } from "./redirect-plan.ts";

const page = (address: string): PublicPage => ({ address, title: "Bài mẫu", updatedAt: "1" });
const me = "articles/1";
const row = (part: Partial<RedirectRow> & Pick<RedirectRow, "id" | "from">): RedirectRow => ({
  kind: "moved",
  to: null,
  owner: me,
  ...part,
});

describe("old addresses go on answering", () => {
  it("does nothing while the address stays", () => {
    expect(redirectPlan({ kind: "updated", page: page("/a/") }, me, [])).toEqual({
      remove: [],
      point: [],
      end: [],
      create: [],
    });
  });

  it("leaves a notice where a page was taken down", () => {
    expect(redirectPlan({ kind: "unpublished", page: page("/a/") }, me, []).create).toEqual([
      { from: "/a/", kind: "gone", to: null, title: "Bài mẫu" },
    ]);
  });

  it("ends every way to a page that was taken down, but for those that staff chose", () => {
    const rows = [
      row({ id: "own", from: "/0/", to: "/a/" }),
      row({ id: "chosen", from: "/2/", to: "https://example.com/" }),
      row({ id: "gone", from: "/1/", kind: "gone" }),
      row({ id: "staff", from: "/x/", to: "/a/", owner: null }),
    ];
    const plan = redirectPlan({ kind: "unpublished", page: page("/a/") }, me, rows);
    expect(plan.end).toEqual(["own"]);
    expect(plan.create.map(({ from, kind }) => [from, kind])).toEqual([["/a/", "gone"]]);
  });

  it("says once at an address that its page is gone", () => {
    const rows = [row({ id: "said", from: "/a/", kind: "gone" })];
    const plan = redirectPlan({ kind: "unpublished", page: page("/a/") }, me, rows);
    expect(plan.create).toEqual([]);
  });

  it("leads from the old address to the new one", () => {
    const plan = redirectPlan({ kind: "moved", page: page("/b/"), from: "/a/" }, me, []);
    expect(plan.create).toEqual([{ from: "/a/", kind: "moved", to: "/b/", title: "Bài mẫu" }]);
  });

  it("makes no chains: what led to the old address leads to the new one", () => {
    const rows = [
      row({ id: "own", from: "/0/", to: "/a/" }),
      row({ id: "staff", from: "/x/", to: "/a/", owner: null }),
    ];
    const plan = redirectPlan({ kind: "moved", page: page("/b/"), from: "/a/" }, me, rows);
    expect(plan.point).toEqual([
      { id: "own", to: "/b/" },
      { id: "staff", to: "/b/" },
    ]);
  });

  it("makes no loop when a page moves back", () => {
    const rows = [row({ id: "back", from: "/a/", to: "/b/" })];
    const plan = redirectPlan({ kind: "moved", page: page("/a/"), from: "/b/" }, me, rows);
    expect(plan).toEqual({
      remove: ["back"],
      point: [],
      end: [],
      create: [{ from: "/b/", kind: "moved", to: "/a/", title: "Bài mẫu" }],
    });
  });

  it("clears the notice when the page comes back to its address", () => {
    const rows = [row({ id: "gone", from: "/a/", kind: "gone" })];
    expect(redirectPlan({ kind: "published", page: page("/a/") }, me, rows).remove).toEqual([
      "gone",
    ]);
  });

  it("turns the notice into a way on when the page comes back elsewhere", () => {
    const rows = [row({ id: "gone", from: "/a/", kind: "gone" })];
    expect(redirectPlan({ kind: "published", page: page("/c/") }, me, rows).point).toEqual([
      { id: "gone", to: "/c/" },
    ]);
  });
});

describe("an address is never reused", () => {
  it("is refused to another document, and free for its own", () => {
    const rows = [row({ id: "gone", from: "/a/", kind: "gone", owner: "articles/2" })];
    expect(foreignClaim("/a/", me, rows)?.id).toBe("gone");
    expect(foreignClaim("/a/", "articles/2", rows)).toBeNull();
    expect(foreignClaim("/b/", me, rows)).toBeNull();
  });

  it("but for that of a week, where whichever calendar is of it belongs", () => {
    const owner = "calendars/1";
    const rows = [row({ id: "week", from: "/w/", to: "/v/", owner })];
    expect(foreignClaim("/w/", "calendars/2", rows)).toBeNull();
    const published = { kind: "published", page: page("/w/") } as const;
    expect(redirectPlan(published, "calendars/2", rows).remove).toEqual(["week"]);
    expect(foreignClaim("/w/", me, rows)?.id).toBe("week");
  });
});
