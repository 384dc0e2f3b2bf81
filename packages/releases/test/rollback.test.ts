import { describe, expect, it } from "vitest";
import { openReleases } from "../src/index.ts";
import { publish, startStore } from "./support/stores.ts";

describe("a roll-back", () => {
  it("goes back, step by step, and freezes until it is resumed", async () => {
    const { releases, publisher } = await startStore();
    const [one, two, three] = [
      await publish(releases, publisher, { a: "1" }),
      await publish(releases, publisher, { a: "2" }),
      await publish(releases, publisher, { a: "3" }),
    ];
    const freeze = await releases.rollback({ by: "Lan", why: "sai" });
    expect(freeze).toMatchObject({ from: three, to: two, by: "Lan", why: "sai" });
    expect(await releases.rollback({ by: "Lan", why: "sai" })).toMatchObject({ to: one });
    expect(releases.frozen()).toMatchObject({ from: two, to: one });
    expect(releases.current()).toMatchObject({ id: one, isLive: true });
    await expect(releases.rollback({ by: "Lan", why: "sai" })).rejects.toMatchObject({
      code: "no-such-release",
    });
    await expect(publisher.activate(three)).rejects.toThrow(/frozen since .* by Lan \(sai\)/);
    expect(await releases.resume()).toMatchObject({ to: one });
    expect(await releases.resume()).toBeNull();
    await publisher.activate(three);
    expect(releases.current()?.id).toBe(three);
  });

  it("goes back before what only completes the release before it", async () => {
    const { releases, publisher } = await startStore();
    const one = await publish(releases, publisher, { a: "1" });
    await publish(releases, publisher, { a: "2" });
    const transaction = publisher.begin();
    transaction.put("index-of-a", "2");
    await publisher.activate((await transaction.commit({ completes: true })).id);
    expect(await releases.rollback({ by: "Lan", why: "sai" })).toMatchObject({ to: one });
  });

  it("to the live release only freezes; to one that there is not, does nothing", async () => {
    const { releases, publisher } = await startStore();
    const one = await publish(releases, publisher, { a: "1" });
    const unknown = { to: "000009-00000000", by: "Lan", why: "sai" };
    await expect(releases.rollback(unknown)).rejects.toMatchObject({ code: "no-such-release" });
    expect(releases.frozen()).toBeNull();
    await releases.rollback({ to: one, by: "Lan", why: "chờ duyệt" });
    expect(releases.frozen()).toMatchObject({ from: one, to: one });
    expect(releases.current()?.id).toBe(one);
  });

  it("keeps both of its releases from being collected while it is in force", async () => {
    const { releases, publisher } = await startStore();
    const one = await publish(releases, publisher, { a: "1" });
    const two = await publish(releases, publisher, { a: "2" });
    await releases.rollback({ by: "Lan", why: "sai" });
    for (let n = 0; n < 3; n += 1) await publisher.begin().commit();
    const { kept } = await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
    expect(kept).toEqual(expect.arrayContaining([one, two]));
  });
});

describe("a roll-back by another process than the publisher's", () => {
  it("takes effect at once, and keeps the publisher from going live", async () => {
    const { root, releases, publisher } = await startStore();
    const first = await publish(releases, publisher, { "index.html": "1" });
    await publish(releases, publisher, { "index.html": "2" });
    const transaction = publisher.begin();
    transaction.put("index.html", "3");

    const operator = await openReleases(root, { create: false });
    await operator.rollback({ by: "Lan", why: "sai số liệu" });
    expect(releases.current()?.id).toBe(first);
    const { id } = await transaction.commit();
    await expect(publisher.activate(id)).rejects.toMatchObject({
      code: "frozen",
      freeze: { by: "Lan", why: "sai số liệu" },
    });
    expect(releases.current()?.id).toBe(first);

    await operator.resume();
    await publisher.activate(id);
    expect(operator.current()?.id).toBe(id);
  });
});
