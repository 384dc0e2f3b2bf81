import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PublisherOrder } from "@bantin/contract";
import { openReleases, type Releases } from "@bantin/releases";
import { afterEach, beforeEach, expect, it } from "vitest";
import { carryOut } from "./reporter.ts";

let folder: string;
let releases: Releases;
let first: string;
let second: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "bantin-order-"));
  releases = await openReleases(folder, { fsync: false });
  const publisher = await releases.lease({ name: "test" });
  const publish = async (text: string) => {
    const transaction = publisher.begin();
    transaction.put("index.html", text);
    const { id } = await transaction.commit();
    await publisher.activate(id);
    return id;
  };
  first = await publish("1");
  second = await publish("2");
  await publisher.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rollback = (release: string, id = "y1"): PublisherOrder => ({
  kind: "rollback",
  id,
  release,
  by: "Lan",
  why: "sai tên",
});
const live = () => releases.current()?.id;

it("rolls back, and freezes in the name of who asked", async () => {
  expect(await carryOut(releases, rollback(first))).toEqual({
    id: "y1",
    outcome: "done",
    error: null,
  });
  expect(live()).toBe(first);
  expect(releases.frozen()).toMatchObject({ by: "Lan", why: "sai tên", order: "y1", from: second });
});

it("does not roll back twice for one order, as after a crash before the answer", async () => {
  await carryOut(releases, rollback(first));
  const before = releases.frozen();
  const again = await openReleases(folder, { create: false });
  expect(await carryOut(again, rollback(first))).toMatchObject({ outcome: "done" });
  expect(again.frozen()).toEqual(before);
});

it("finishes a roll-back that a crash stopped between the freeze and the switch", async () => {
  await carryOut(releases, rollback(first));
  await releases.rollback({ to: second, by: "Lan", why: "sai tên", order: "y2" });
  // Frozen in the name of the order, and not on its release.
  const stopped = { ...releases, frozen: () => ({ ...held(), to: first, order: "y1" }) };
  await carryOut(stopped, rollback(first));
  expect(live()).toBe(first);
});

const held = () => releases.frozen() ?? expect.fail("It should be frozen.");

it("obeys two orders one after the other: the later one holds", async () => {
  await carryOut(releases, rollback(first, "y1"));
  await carryOut(releases, rollback(second, "y2"));
  expect([live(), releases.frozen()?.order]).toEqual([second, "y2"]);
});

it("says plainly that a release is gone, and leaves everything as it was", async () => {
  const answer = await carryOut(releases, rollback("000099-00000000"));
  expect(answer).toMatchObject({
    outcome: "failed",
    error: expect.stringContaining("không còn được lưu"),
  });
  expect([live(), releases.frozen()]).toEqual([second, null]);
});

it("resumes the freeze that was meant; once more is no harm", async () => {
  await carryOut(releases, rollback(first));
  const resume: PublisherOrder = { kind: "resume", id: "t1", by: "Minh", frozenAt: held().at };
  expect(await carryOut(releases, resume)).toMatchObject({ outcome: "done" });
  expect(releases.frozen()).toBeNull();
  expect(await carryOut(releases, resume)).toMatchObject({ outcome: "done" });
});

it("does not resume when somebody has rolled back again meanwhile", async () => {
  const resume: PublisherOrder = {
    kind: "resume",
    id: "t1",
    by: "Minh",
    frozenAt: "2026-01-01T00:00:00.000Z",
  };
  await carryOut(releases, rollback(first));
  expect(await carryOut(releases, resume)).toMatchObject({
    outcome: "failed",
    error: expect.stringContaining("Lan (sai tên)"),
  });
  expect(releases.frozen()).not.toBeNull();
});
