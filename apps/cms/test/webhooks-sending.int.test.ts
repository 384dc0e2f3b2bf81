import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "../src/database/in-transaction.ts";
import { reapStuckJobs } from "../src/jobs/reap-stuck-jobs.ts";
import type { Webhook } from "../src/payload-types.ts";
import { body } from "./support/content.ts";
import { hasTransactions, NO_TRANSACTIONS } from "./support/database.ts";
import { eventIn, isSignedWith, startSubscriber, until } from "./support/subscriber.ts";
import { startTellingCms, type TellingCms } from "./support/webhooks.ts";

let telling: TellingCms;
let added: Webhook[] = [];

beforeAll(async () => {
  telling = await startTellingCms();
});
afterAll(() => telling.stop());
beforeEach(() => {
  telling.program.answer = 204;
  telling.publisher.received.length = 0;
  telling.program.received.length = 0;
});
afterEach(async () => {
  for (const { id } of added) {
    await telling.cms.payload.delete({ collection: "webhooks", id });
  }
  added = [];
});

const subscribe = async (data: Parameters<TellingCms["subscribe"]>[0] = {}): Promise<Webhook> => {
  const webhook = await telling.subscribe(data);
  added.push(webhook);
  return webhook;
};
const cameTo = (server: "publisher" | "program" | "github", count = 1) =>
  until(`${count} messages at the ${server}`, () => telling[server].received.length >= count);
const countsToldTo = (server: "publisher" | "program") =>
  telling[server].received.map((message) => {
    const event = eventIn(message);
    return event.type === "content.changed" ? event.data.changeCount : 0;
  });
const last = async (webhook: Webhook) => (await telling.deliveries(webhook.id)).at(-1);
const A_MINUTE_AGO = () => new Date(Date.now() - 60_000);

describe("a publication", () => {
  it("is told to the publisher and to every subscriber, signed", async () => {
    const webhook = await subscribe();
    await telling.publish();
    await cameTo("program");
    await cameTo("publisher");
    const [message] = telling.program.received;
    if (!message) throw new Error("Nothing came");
    expect(isSignedWith(webhook.secret ?? "", message)).toBe(true);
    expect(eventIn(message)).toMatchObject({ type: "content.changed", data: { changeCount: 1 } });
    expect(message.headers["webhook-id"]).toMatch(/^msg_[0-9a-f]{32}$/);
    await until("it was noted", async () => (await last(webhook)) !== undefined);
    expect(await last(webhook)).toMatchObject({
      ...{ reason: "changes", outcome: "delivered", status: 204, attempt: 1, changeCount: 1 },
    });
  });

  it("that was scheduled is told when its hour has come", async () => {
    await subscribe();
    const draft = await telling.desk.create(
      "articles",
      { title: "Hẹn giờ", body: body("Chữ.") },
      { draft: true },
    );
    await telling.cms.payload.jobs.queue({
      task: "schedulePublish",
      input: {
        type: "publish",
        doc: { relationTo: "articles", value: draft },
        user: { relationTo: "users", value: telling.desk.editor.id },
      },
      waitUntil: A_MINUTE_AGO(),
    });
    await telling.cms.payload.jobs.run();
    await cameTo("program");
  });

  it("is told to GitHub as a repository_dispatch", async () => {
    await subscribe({
      ...{ kind: "github", url: null, repository: "co-quan/trang-tin", token: "ghp_mau" },
      eventType: "bantin-published",
    });
    await telling.publish();
    await cameTo("github");
    const [message] = telling.github.received;
    expect(message?.path).toBe("/repos/co-quan/trang-tin/dispatches");
    expect(message?.headers.authorization).toBe("Bearer ghp_mau");
    expect(JSON.parse(message?.body ?? "")).toMatchObject({
      event_type: "bantin-published",
      client_payload: { type: "content.changed", changeCount: 1 },
    });
  });

  it("is not told to whoever is turned off", async () => {
    const webhook = await subscribe({ isEnabled: false });
    await telling.publish();
    await cameTo("publisher");
    expect(await telling.deliveries(webhook.id)).toEqual([]);
  });
});

describe("what is not public", () => {
  it("is not told: drafts", async () => {
    await subscribe();
    const id = await telling.publish();
    await cameTo("program");
    await telling.desk.edit("articles", id, { summary: "Nháp" }, { draft: true });
    await telling.desk.create("articles", { title: "Nháp" }, { draft: true });
    // The next message tells of one change: the drafts were none.
    await telling.publish();
    await cameTo("program", 2);
    expect(countsToldTo("program")).toEqual([1, 1]);
  });

  it("is not told: what was taken back with its transaction", async ({ skip }) => {
    if (!(await hasTransactions(telling.cms))) skip(NO_TRANSACTIONS);
    await subscribe();
    await expect(
      inTransaction(telling.cms.payload, async (req) => {
        await telling.cms.payload.create({
          collection: "articles",
          data: {
            ...{ title: "Bị thu lại", slug: "bi-thu-lai", body: body("Chữ.") },
            ...{ publishedAt: "2022-10-24T03:32:00.000Z", _status: "published" },
          },
          req: { ...req },
        });
        throw new Error("taken back");
      }),
    ).rejects.toThrow("taken back");
    await telling.publish();
    await cameTo("program");
    await cameTo("publisher");
    expect(countsToldTo("program")).toEqual([1]);
    expect(countsToldTo("publisher")[0]).toBe(1);
  });
});

describe("many changes at once", () => {
  it("are one message to a program, and a message at once to the publisher", async () => {
    await subscribe({ quietPeriodMs: 3_000, maximumWaitMs: 60_000 });
    await Promise.all(Array.from({ length: 50 }, () => telling.publish()));
    // The publisher has heard of the first before the program hears of any.
    await cameTo("publisher");
    expect(telling.program.received).toHaveLength(0);
    await cameTo("program");
    expect(countsToldTo("program")).toEqual([50]);
    const toPublisher = countsToldTo("publisher");
    expect(toPublisher.reduce((sum, count) => sum + count, 0)).toBe(50);
  });

  it("are told after the longest wait though the desk does not rest", async () => {
    await subscribe({ quietPeriodMs: 600_000, maximumWaitMs: 500 });
    await telling.publish();
    await cameTo("program");
  });
});

describe("a subscriber that", () => {
  it("does not answer keeps no save waiting, and no other subscriber", async () => {
    await subscribe({ name: "Chậm" });
    telling.program.answer = () => {};
    const id = await telling.publish();
    await until("it was asked", () => telling.program.open() === 1);
    const answer = await telling.desk.edit("articles", id, { summary: "Vẫn lưu được" });
    expect(answer.status).toBe(200);
    await cameTo("publisher", 2);
    expect(telling.program.open()).toBe(1);
  });

  it("fails is tried again later, with the same message, and told once", async () => {
    const webhook = await subscribe();
    telling.program.answer = 500;
    await telling.publish();
    await cameTo("program");
    await until("it was noted", async () => (await last(webhook))?.outcome === "retrying");
    const first = await last(webhook);
    expect(first).toMatchObject({ attempt: 1, status: 500, error: expect.stringContaining("500") });
    expect(Date.parse(first?.retryAt ?? "")).toBeGreaterThan(Date.now());
    telling.program.answer = 204;
    await cameTo("program", 2);
    await until("it was noted", async () => (await last(webhook))?.outcome === "delivered");
    expect(await last(webhook)).toMatchObject({ attempt: 2, messageId: first?.messageId });
    const ids = telling.program.received.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toEqual([first?.messageId, first?.messageId]);
  });

  it("wants no more is not tried again", async () => {
    const webhook = await subscribe();
    telling.program.answer = 410;
    await telling.publish();
    await until("it was noted", async () => (await last(webhook))?.outcome === "failed");
  });

  it("redirects is not followed", async () => {
    const webhook = await subscribe();
    const elsewhere = await startSubscriber();
    telling.program.answer = (response) =>
      void response.writeHead(302, { Location: elsewhere.url }).end();
    await telling.publish();
    await until("it was noted", async () => (await last(webhook))?.status === 302);
    expect((await last(webhook))?.error).toContain("chuyển hướng");
    expect(elsewhere.received).toEqual([]);
    await elsewhere.stop();
  });

  it("answers without end is cut off", async () => {
    const webhook = await subscribe();
    telling.program.answer = (response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(65_536)));
      };
      response.on("drain", more).on("error", () => undefined);
      more();
    };
    await telling.publish();
    await until("it was noted", async () => (await last(webhook))?.status === 200);
    await until("the line is closed", () => telling.program.open() === 0);
  });
});

describe("a job that lost its process", () => {
  const SIX_MINUTES_MS = 6 * 60_000;
  const stuck = (id: string | number) =>
    telling.cms.payload.update({ collection: "payload-jobs", id, data: { processing: true } });
  const later = () => reapStuckJobs(telling.cms.payload, Date.now() + SIX_MINUTES_MS);

  it("runs again: a retry of a message", async () => {
    const webhook = await subscribe();
    telling.program.answer = 500;
    await telling.publish();
    await until("it was noted", async () => (await last(webhook))?.outcome === "retrying");
    const { docs } = await telling.cms.payload.find({
      collection: "payload-jobs",
      where: { taskSlug: { equals: "deliver-webhook" }, processing: { equals: false } },
    });
    const job = docs.find(({ input }) => JSON.stringify(input).includes(webhook.id));
    if (!job) throw new Error("No job was queued");
    await stuck(job.id);
    telling.program.answer = 204;
    // Payload does not run what it takes for running.
    await telling.cms.payload.jobs.run({
      queue: "webhooks",
      where: { id: { equals: job.id } },
    });
    expect((await last(webhook))?.outcome).toBe("retrying");
    expect(await later()).toBeGreaterThan(0);
    await until("it was run", async () => {
      await telling.cms.payload.jobs.run({ queue: "webhooks" });
      return (await last(webhook))?.outcome === "delivered";
    });
  });

  it("runs again: a publication that was scheduled", async () => {
    const id = await telling.desk.create(
      "articles",
      { title: "Hẹn giờ, mất điện", body: body("Chữ.") },
      { draft: true },
    );
    const job = await telling.cms.payload.jobs.queue({
      task: "schedulePublish",
      input: {
        type: "publish",
        doc: { relationTo: "articles", value: id },
        user: { relationTo: "users", value: telling.desk.editor.id },
      },
      waitUntil: A_MINUTE_AGO(),
    });
    await stuck(job.id);
    await telling.cms.payload.jobs.run();
    expect((await telling.desk.seen("articles", id)).status).toBe(404);
    await later();
    await telling.cms.payload.jobs.run();
    expect((await telling.desk.seen("articles", id)).status).toBe(200);
  });

  const inAnHour = () =>
    telling.cms.payload.jobs.queue({
      ...{ task: "deliver-webhook", queue: "webhooks", input: { webhookId: "x" } },
      waitUntil: new Date(Date.now() + 3_600_000),
    });
  const found = (id: string | number) =>
    telling.cms.payload.findByID({ collection: "payload-jobs", id });

  it("runs again though another one ended while it was looked for", async () => {
    const { payload } = telling.cms;
    const jobs = [await inAnHour(), await inAnHour(), await inAnHour()];
    for (const { id } of jobs) await stuck(id);
    const [ended, ...others] = jobs;
    const find: typeof payload.find = async (options) => {
      const answer = await payload.find(options);
      await payload.delete({ collection: "payload-jobs", id: ended?.id ?? "" });
      return answer;
    };
    const meanwhile = Object.create(payload, { find: { value: find } });
    await reapStuckJobs(meanwhile, Date.now() + SIX_MINUTES_MS);
    for (const { id } of others) {
      expect(await found(id)).toMatchObject({ processing: false, totalTried: 1 });
      await payload.delete({ collection: "payload-jobs", id });
    }
  });

  it("is given up when it loses it each time", async () => {
    const job = await inAnHour();
    for (let run = 0; run < 5; run++) {
      await stuck(job.id);
      await later();
    }
    expect(await found(job.id)).toMatchObject({ hasError: true, processing: false, totalTried: 5 });
  });
});
