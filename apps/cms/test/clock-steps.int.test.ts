import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Webhook } from "../src/payload-types.ts";
import { body } from "./support/content.ts";
import { fakePublisher, statusFor } from "./support/fake-publisher.ts";
import { planned, runDue } from "./support/schedules.ts";
import { eventIn, type Received, until } from "./support/subscriber.ts";
import { webhookCmsForTests } from "./support/webhooks.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const here = webhookCmsForTests();
const { subscribe } = here;
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() }));
afterEach(() => void vi.useRealTimers());

/** Puts the clock forward, or back. */
const step = (ms: number) => vi.setSystemTime(Date.now() + ms);
const cameTo = (server: "publisher" | "program", count = 1) =>
  until(
    `${count} messages at the ${server}`,
    () => here.webhookCms[server].received.length >= count,
  );
const revisionIn = (message: Received) => {
  const event = eventIn(message);
  return event.type === "content.changed" ? event.data.revision : null;
};
const wasNoted = (webhook: Webhook, outcome: string, count = 1) =>
  until(`${count} × ${outcome}`, async () => {
    const all = await here.webhookCms.deliveries(webhook.id);
    return all.filter((one) => one.outcome === outcome).length >= count;
  });

describe("after the clock was put back by days", () => {
  it("each publication is told once, and not without end", async () => {
    await here.webhookCms.publish();
    const webhook = await subscribe();
    await wasNoted(webhook, "delivered");
    step(-2 * DAY_MS);
    for (let told = 1; told <= 10; told++) {
      await here.webhookCms.publish();
      await cameTo("program", told);
      await wasNoted(webhook, "delivered", told + 1);
    }
    const revisions = here.webhookCms.program.received.map(revisionIn);
    expect(new Set(revisions).size).toBe(revisions.length);
  });

  it("what waits for a quiet moment is told", async () => {
    await subscribe({ quietPeriodMs: 3_000, maximumWaitMs: 60_000 });
    await here.webhookCms.publish();
    // It was seen: the publisher hears of it in the same look.
    await cameTo("publisher");
    step(-2 * DAY_MS);
    await cameTo("program");
  });

  it("a message that failed before is tried again", async () => {
    const webhook = await subscribe();
    here.webhookCms.program.answer = 500;
    await here.webhookCms.publish();
    await wasNoted(webhook, "retrying");
    step(-2 * DAY_MS);
    here.webhookCms.program.answer = 204;
    await cameTo("program", 2);
    await wasNoted(webhook, "delivered", 2);
  });
});

describe("what staff are told after the clock was put back by days", () => {
  const status = (id?: string) =>
    statusFor(
      here.webhookCms.cms,
      here.webhookCms.desk.editor.token,
      id ? { collection: "articles", id } : undefined,
    );

  it("is that a publication is live as soon as it is, and that a publisher is silent", async () => {
    const publisher = fakePublisher(here.webhookCms.cms);
    await here.webhookCms.publish();
    await publisher.publish();
    expect((await status()).site.silentSince).toBeNull();
    step(-2 * DAY_MS);
    expect((await status()).site.silentSince).not.toBeNull();
    const id = await here.webhookCms.publish();
    expect((await status(id)).document?.kind).toBe("waiting");
    await publisher.publish();
    const { site, document } = await status(id);
    expect(document?.kind).toBe("live");
    expect(site.silentSince).toBeNull();
  });
});

describe("a publication that is scheduled", () => {
  /** For an hour from now. */
  const schedule = async (type: "publish" | "unpublish", id: string) => {
    await planned(here.webhookCms.cms, id, {
      kind: type,
      minutes: 60,
      by: here.webhookCms.desk.editor.id,
    });
    return id;
  };
  const draft = (title: string) =>
    here.webhookCms.desk.create("articles", { title, body: body("Chữ.") }, { draft: true });
  const isPublic = async (id: string) =>
    (await here.webhookCms.desk.seen("articles", id)).status === 200;

  it("is made when the clock jumps over its hour, and once", async () => {
    const id = await schedule("publish", await draft("Nhảy qua giờ hẹn"));
    step(3 * DAY_MS);
    await runDue(here.webhookCms.cms);
    await runDue(here.webhookCms.cms);
    expect(await isPublic(id)).toBe(true);
    expect(await here.webhookCms.desk.outbox("articles", id)).toHaveLength(1);
  });

  it("is neither made before its hour nor lost when the clock is put back", async () => {
    const id = await schedule("publish", await draft("Đồng hồ lùi"));
    step(-2 * DAY_MS);
    await runDue(here.webhookCms.cms);
    expect(await isPublic(id)).toBe(false);
    step(2 * DAY_MS + 2 * HOUR_MS);
    await runDue(here.webhookCms.cms);
    expect(await isPublic(id)).toBe(true);
  });

  it("is not taken back when the clock is put back behind it", async () => {
    const id = await schedule("publish", await draft("Đã đăng rồi đồng hồ lùi"));
    step(2 * HOUR_MS);
    await runDue(here.webhookCms.cms);
    step(-2 * DAY_MS);
    await runDue(here.webhookCms.cms);
    expect(await isPublic(id)).toBe(true);
  });
});
