import { addresses } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createReporter, type Reporter } from "../src/reporting/reporter.ts";
import {
  clientOf,
  DAY,
  type PublisherUnderTest,
  startPublisher,
} from "./support/publisher-under-test.ts";

const FULL = examples.articles.full;
const MINIMAL = examples.articles.minimal;

let under: PublisherUnderTest;
let reporter: Reporter;
beforeAll(async () => {
  under = await startPublisher();
  reporter = newReporter();
});
afterAll(() => under.close());

const newReporter = () =>
  createReporter({
    client: clientOf(under.cms),
    releases: under.publisher.releases,
    ownerOf: under.publisher.ownerOf,
    held: under.publisher.held,
    warn() {},
  });

/** One turn of the loop: look, a pass, and what is told about it. Answers what the CMS knows then. */
async function turn() {
  const revision = await reporter.look();
  const startedAt = new Date();
  try {
    const outcome = await under.publisher.publish({ today: DAY });
    reporter.published({ startedAt, outcome, revision });
    while (!under.publisher.isVerified()) {
      const verified = await under.publisher.verify(DAY, 50);
      if (verified) reporter.published({ startedAt, outcome: verified, revision });
    }
  } catch (error) {
    reporter.failed({ startedAt, error, revision });
  }
  await reporter.idle();
  return told();
}
const told = () => under.cms.reports.at(-1) ?? expect.fail("Nothing was told.");
const live = () => under.publisher.releases.current()?.id;

describe("what the newsroom is told", () => {
  it("is what went live: pages, durations, and the content as it was before the sync", async () => {
    const before = under.cms.content.revision();
    const report = await turn();
    expect(report.revision).toBe(before);
    expect(report.live).toMatchObject({ release: live(), removed: 0, changed: 0 });
    expect(report.live?.added).toBe(report.live?.pages);
    expect(under.publisher.releases.current()?.files).toBeGreaterThan(report.live?.pages ?? 0);
    expect(Object.values(report.live?.durations ?? {}).filter((ms) => ms !== null)).toHaveLength(7);
    expect([report.failure, report.freeze]).toEqual([null, null]);
  });

  it("counts the pages that differ", async () => {
    const before = live() ?? "";
    under.cms.content.edit("articles", FULL.id, { title: "Tiêu đề vừa sửa (mẫu)" });
    const { live: release } = await turn();
    const { changed = 0 } = release ?? {};
    expect([release?.added, release?.removed]).toEqual([0, 0]);
    const diff = under.publisher.releases.diff(before, release?.release ?? "");
    expect(changed).toBe(diff.changed.filter((path) => path.endsWith("index.html")).length);
    expect(changed).toBeGreaterThan(1);
  });

  it("is not a release of its own when the search index follows: the same one goes on", async () => {
    const [first, second] = under.cms.reports.slice(-2);
    expect(second?.live?.release).toBe(live());
    expect(second?.live?.release).not.toBe(first?.live?.release);
    expect(second?.live).toMatchObject({ at: first?.live?.at, changed: first?.live?.changed });
  });

  it("is that a change is covered which changes no page, with the release that was live before", async () => {
    const before = told();
    under.cms.content.put("files", { ...examples.files.unused });
    const report = await turn();
    expect(report.revision).not.toBe(before.revision);
    expect(report.live).toEqual(before.live);
  });

  it("is nothing when nothing has changed", async () => {
    const before = under.cms.reports.length;
    await turn();
    await turn();
    expect(under.cms.reports).toHaveLength(before);
  });

  it("is a document that is held back, once, and that it was mended", async () => {
    under.cms.content.edit("articles", FULL.id, { publishedAt: "hôm qua" });
    const count = under.cms.reports.length;
    const { failure, held, revision, live: release } = await turn();
    expect(held).toEqual([
      {
        collectionSlug: "articles",
        documentId: FULL.id,
        title: "Tiêu đề vừa sửa (mẫu)",
        field: "publishedAt",
        reason: expect.stringContaining("“ngày đăng”"),
        since: expect.any(String),
      },
    ]);
    expect([failure, revision]).toEqual([null, under.cms.content.revision()]);
    expect(release?.release).toBe(live());
    await turn();
    expect(under.cms.reports).toHaveLength(count + 1);
    under.cms.content.edit("articles", FULL.id, { publishedAt: FULL.publishedAt });
    expect((await turn()).held).toEqual([]);
  });

  it("is whose page stands at an address", () => {
    expect(under.publisher.ownerOf(addresses.article(MINIMAL))).toMatchObject({ id: MINIMAL.id });
  });

  it("is a roll-back from the command line as soon as it is looked, and its end", async () => {
    const { releases } = under.publisher;
    await releases.rollback({ by: "Minh", why: "xem lại" });
    await reporter.look();
    await reporter.idle();
    expect(told().freeze).toMatchObject({ by: "Minh", why: "xem lại", source: "commandLine" });
    expect(told()).toMatchObject({ revision: null, live: { release: live() } });
    await releases.resume();
    await reporter.look();
    await reporter.idle();
    // Readers still see the earlier release: that it has the newest content must not be said.
    expect(told()).toMatchObject({ freeze: null, revision: null });
    expect(await turn()).toMatchObject({
      revision: under.cms.content.revision(),
      live: { release: live() },
    });
  });

  it("is told again after a restart, without what only the pass knew", async () => {
    await under.reopen();
    reporter = newReporter();
    await reporter.look();
    await reporter.idle();
    expect(told()).toMatchObject({ live: { release: live(), durations: null }, revision: null });
    expect((await turn()).revision).toBe(under.cms.content.revision());
  });

  it("arrives when the CMS was away in the meantime", async () => {
    under.cms.break({ kind: "down", only: "/api/publisher" });
    under.cms.content.edit("articles", FULL.id, { title: "Sửa lúc hệ thống nghỉ (mẫu)" });
    const outcome = await under.publisher.publish({ today: DAY });
    reporter.published({ startedAt: new Date(), outcome, revision: null });
    await reporter.idle();
    expect(told().live?.release).not.toBe(live());
    under.cms.break(null);
    await turn();
    expect(under.cms.reports.some((report) => report.live?.release === live())).toBe(true);
  });
});

describe("an order of the newsroom", () => {
  it("is carried out with the look that brings it, and answered once", async () => {
    const to = under.publisher.releases.list()[1]?.id ?? "";
    under.cms.orders.push({ kind: "rollback", id: "y1", by: "Lan", why: "sai tên", release: to });
    await reporter.look();
    expect(live()).toBe(to);
    await reporter.idle();
    expect(told()).toMatchObject({
      answers: [{ id: "y1", outcome: "done" }],
      freeze: { by: "Lan", why: "sai tên", source: "admin", to },
      live: { release: to },
    });
    expect(under.cms.orders).toEqual([]);
  });

  it("is not carried out again when its answer is lost", async () => {
    const frozenAt = under.publisher.releases.frozen()?.at ?? "";
    under.cms.orders.push({ kind: "resume", id: "t1", by: "Minh", frozenAt });
    under.cms.break({ kind: "down", only: "/api/publisher/report" });
    await reporter.look();
    await reporter.idle();
    expect(under.publisher.releases.frozen()).toBeNull();
    // Somebody else rolls back before the answer could be told.
    await under.publisher.releases.rollback({ by: "Hà", why: "khác" });
    under.cms.break(null);
    await reporter.look();
    await reporter.idle();
    expect(under.publisher.releases.frozen()).toMatchObject({ by: "Hà" });
    const answers = under.cms.reports.flatMap((report) => report.answers);
    expect(answers.filter(({ id }) => id === "t1")).toEqual([
      { id: "t1", outcome: "done", error: null },
    ]);
    expect(under.cms.orders).toEqual([]);
  });
});
