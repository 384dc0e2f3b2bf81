import { describe, expect, it } from "vitest";
import { inTransaction } from "../src/database/transactions.ts";
import type { Webhook } from "../src/payload-types.ts";
import { body } from "./support/content.ts";
import { hasTransactions, NO_TRANSACTIONS } from "./support/database.ts";
import { planned, runDue } from "./support/schedules.ts";
import { eventIn, isSignedWith, startSubscriber, until } from "./support/subscriber.ts";
import { webhookCmsForTests } from "./support/webhooks.ts";

const here = webhookCmsForTests();
const { subscribe } = here;
const cameTo = (server: "publisher" | "program" | "github", count = 1) =>
  until(
    `${count} messages at the ${server}`,
    () => here.webhookCms[server].received.length >= count,
  );
const countsToldTo = (server: "publisher" | "program") =>
  here.webhookCms[server].received.map((message) => {
    const event = eventIn(message);
    return event.type === "content.changed" ? event.data.changeCount : 0;
  });
const last = async (webhook: Webhook) => (await here.webhookCms.deliveries(webhook.id)).at(-1);
const GITHUB = {
  kind: "github",
  url: null,
  repository: "co-quan/trang-tin",
  token: "ghp_mau",
  eventType: "bantin-published",
} as const;

describe("a publication", () => {
  it("is told to the publisher and to every subscriber, signed", async () => {
    const webhook = await subscribe();
    await here.webhookCms.publish();
    await cameTo("program");
    await cameTo("publisher");
    const [message] = here.webhookCms.program.received;
    if (!message) throw new Error("Nothing came");
    expect(isSignedWith(webhook.secret ?? "", message)).toBe(true);
    expect(eventIn(message)).toMatchObject({ type: "content.changed", data: { changeCount: 1 } });
    expect(message.headers["webhook-id"]).toMatch(/^msg_[0-9a-f]{32}$/);
    await until("it was noted", async () => (await last(webhook)) !== undefined);
    expect(await last(webhook)).toMatchObject({
      reason: "changes",
      outcome: "delivered",
      status: 204,
      attempt: 1,
      changeCount: 1,
    });
  });

  it("that was scheduled is told when its hour has come", async () => {
    await subscribe();
    const draft = await here.webhookCms.desk.create(
      "articles",
      { title: "Hẹn giờ", body: body("Chữ.") },
      { draft: true },
    );
    await planned(here.webhookCms.cms, draft, { by: here.webhookCms.desk.editor.id });
    await runDue(here.webhookCms.cms);
    await cameTo("program");
  });

  it("is told to GitHub as a repository_dispatch", async () => {
    await subscribe(GITHUB);
    await here.webhookCms.publish();
    await cameTo("github");
    const [message] = here.webhookCms.github.received;
    expect(message?.path).toBe("/repos/co-quan/trang-tin/dispatches");
    expect(message?.headers.authorization).toBe("Bearer ghp_mau");
    expect(JSON.parse(message?.body ?? "")).toMatchObject({
      event_type: "bantin-published",
      client_payload: { type: "content.changed", changeCount: 1 },
    });
  });

  it("is not told to whoever is turned off", async () => {
    const webhook = await subscribe({ isEnabled: false });
    await here.webhookCms.publish();
    await cameTo("publisher");
    expect(await here.webhookCms.deliveries(webhook.id)).toEqual([]);
  });
});

describe("what is not public", () => {
  it("is not told: drafts", async () => {
    await subscribe();
    const id = await here.webhookCms.publish();
    await cameTo("program");
    await here.webhookCms.desk.edit("articles", id, { summary: "Nháp" }, { draft: true });
    await here.webhookCms.desk.create("articles", { title: "Nháp" }, { draft: true });
    // The next message tells of one change: the drafts were none.
    await here.webhookCms.publish();
    await cameTo("program", 2);
    expect(countsToldTo("program")).toEqual([1, 1]);
  });

  it("is not told: what was taken back with its transaction", async ({ skip }) => {
    if (!(await hasTransactions(here.webhookCms.cms))) skip(NO_TRANSACTIONS);
    await subscribe();
    await expect(
      inTransaction(here.webhookCms.cms.payload, async (req) => {
        await here.webhookCms.cms.payload.create({
          collection: "articles",
          data: {
            title: "Bị thu lại",
            slug: "bi-thu-lai",
            body: body("Chữ."),
            publishedAt: "2022-10-24T03:32:00.000Z",
            _status: "published",
          },
          req: { ...req },
        });
        throw new Error("taken back");
      }),
    ).rejects.toThrow("taken back");
    await here.webhookCms.publish();
    await cameTo("program");
    await cameTo("publisher");
    expect(countsToldTo("program")).toEqual([1]);
    expect(countsToldTo("publisher")[0]).toBe(1);
  });
});

describe("many changes at once", () => {
  it("are one message to a program, and a message at once to the publisher", async () => {
    await subscribe({ quietPeriodMs: 3_000, maximumWaitMs: 60_000 });
    await Promise.all(Array.from({ length: 50 }, () => here.webhookCms.publish()));
    // The publisher has heard of the first before the program hears of any.
    await cameTo("publisher");
    expect(here.webhookCms.program.received).toHaveLength(0);
    await cameTo("program");
    expect(countsToldTo("program")).toEqual([50]);
    const toPublisher = countsToldTo("publisher");
    expect(toPublisher.reduce((sum, count) => sum + count, 0)).toBe(50);
  });

  it("are told after the longest wait though the desk does not rest", async () => {
    await subscribe({ quietPeriodMs: 600_000, maximumWaitMs: 500 });
    await here.webhookCms.publish();
    await cameTo("program");
  });
});

describe("a subscriber that", () => {
  it("does not answer keeps no save waiting, and no other subscriber", async () => {
    await subscribe({ name: "Chậm" });
    here.webhookCms.program.answer = () => {};
    const id = await here.webhookCms.publish();
    await until("it was asked", () => here.webhookCms.program.open() === 1);
    const answer = await here.webhookCms.desk.edit("articles", id, { summary: "Vẫn lưu được" });
    expect(answer.status).toBe(200);
    await cameTo("publisher", 2);
    expect(here.webhookCms.program.open()).toBe(1);
  });

  it("fails is tried again later, with the same message, and told once", async () => {
    const webhook = await subscribe();
    here.webhookCms.program.answer = 500;
    await here.webhookCms.publish();
    await cameTo("program");
    await until("it was noted", async () => (await last(webhook))?.outcome === "retrying");
    const first = await last(webhook);
    expect(first).toMatchObject({ attempt: 1, status: 500, error: expect.stringContaining("500") });
    expect(Date.parse(first?.retryAt ?? "")).toBeGreaterThan(Date.now());
    here.webhookCms.program.answer = 204;
    await cameTo("program", 2);
    await until("it was noted", async () => (await last(webhook))?.outcome === "delivered");
    expect(await last(webhook)).toMatchObject({ attempt: 2, messageId: first?.messageId });
    const ids = here.webhookCms.program.received.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toEqual([first?.messageId, first?.messageId]);
  });

  it("wants no more is turned off, and its page says so", async () => {
    const webhook = await subscribe();
    here.webhookCms.program.answer = 410;
    await here.webhookCms.publish();
    await until("it was noted", async () => (await last(webhook))?.outcome === "failed");
    expect((await last(webhook))?.error).toContain("hệ thống đã tắt nơi nhận này");
    const { cms } = here.webhookCms;
    const { isEnabled } = await cms.payload.findByID({ collection: "webhooks", id: webhook.id });
    expect(isEnabled).toBe(false);
    await here.webhookCms.publish();
    await cameTo("publisher", 2);
    expect(here.webhookCms.program.received).toHaveLength(1);
  });

  it.each<[string, number, Record<string, string>, number, Partial<Webhook>]>([
    ["program", 429, { "Retry-After": "30" }, 30_000, {}],
    ["program", 503, { "Retry-After": "40" }, 40_000, {}],
    ["github", 403, { "Retry-After": "60", "X-RateLimit-Remaining": "0" }, 60_000, GITHUB],
  ])(
    "of a %s that answers %i and %j is left in peace for %i ms",
    async (who, status, headers, ms, data) => {
      const webhook = await subscribe(data);
      const server = who === "github" ? here.webhookCms.github : here.webhookCms.program;
      server.answer = (response) => void response.writeHead(status, headers).end();
      const before = Date.now();
      await here.webhookCms.publish();
      await until("it was noted", async () => (await last(webhook))?.outcome === "retrying");
      const noted = await last(webhook);
      expect(Date.parse(noted?.retryAt ?? "") - before).toBeGreaterThanOrEqual(ms);
      expect(noted?.error).toMatch(
        new RegExp(`giới hạn số lần gửi .${status}. và yêu cầu chờ ${ms / 1000} giây`),
      );
      server.answer = 204;
    },
  );

  it("redirects is not followed", async () => {
    const webhook = await subscribe();
    const elsewhere = await startSubscriber();
    here.webhookCms.program.answer = (response) =>
      void response.writeHead(302, { Location: elsewhere.url }).end();
    await here.webhookCms.publish();
    await until("it was noted", async () => (await last(webhook))?.status === 302);
    expect((await last(webhook))?.error).toContain("chuyển hướng");
    expect(elsewhere.received).toEqual([]);
    await elsewhere.stop();
  });

  it("answers without end is cut off", async () => {
    const webhook = await subscribe();
    here.webhookCms.program.answer = (response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more).on("error", () => undefined);
      more();
    };
    await here.webhookCms.publish();
    await until("it was noted", async () => (await last(webhook))?.status === 200);
    await until("the line is closed", () => here.webhookCms.program.open() === 0);
  });
});
