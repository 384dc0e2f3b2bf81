import { describe, expect, it } from "vitest";
import type { Webhook } from "../src/payload-types.ts";
import { reapStuckJobs } from "../src/setup/jobs.ts";
import { until } from "./support/subscriber.ts";
import { webhookCmsForTests } from "./support/webhooks.ts";

const here = webhookCmsForTests();
const { subscribe } = here;
const last = async (webhook: Webhook) => (await here.webhookCms.deliveries(webhook.id)).at(-1);

describe("a job that lost its process", () => {
  const SIX_MINUTES_MS = 6 * 60_000;
  const stuck = (id: string | number) =>
    here.webhookCms.cms.payload.update({
      collection: "payload-jobs",
      id,
      data: { processing: true },
    });
  const later = () => reapStuckJobs(here.webhookCms.cms.payload, Date.now() + SIX_MINUTES_MS);

  it("runs again: a retry of a message", async () => {
    const webhook = await subscribe();
    here.webhookCms.program.answer = 500;
    await here.webhookCms.publish();
    await until("it was noted", async () => (await last(webhook))?.outcome === "retrying");
    const { docs } = await here.webhookCms.cms.payload.find({
      collection: "payload-jobs",
      where: { taskSlug: { equals: "deliver-webhook" }, processing: { equals: false } },
    });
    const job = docs.find(({ input }) => JSON.stringify(input).includes(webhook.id));
    if (!job) throw new Error("No job was queued");
    await stuck(job.id);
    here.webhookCms.program.answer = 204;
    // Payload does not run what it takes for running.
    await here.webhookCms.cms.payload.jobs.run({
      queue: "webhooks",
      where: { id: { equals: job.id } },
    });
    expect((await last(webhook))?.outcome).toBe("retrying");
    expect(await later()).toBeGreaterThan(0);
    await until("it was run", async () => {
      await here.webhookCms.cms.payload.jobs.run({ queue: "webhooks" });
      return (await last(webhook))?.outcome === "delivered";
    });
  });

  const inAnHour = () =>
    here.webhookCms.cms.payload.jobs.queue({
      task: "deliver-webhook",
      queue: "webhooks",
      input: { webhookId: "x" },
      waitUntil: new Date(Date.now() + 3_600_000),
    });
  const found = (id: string | number) =>
    here.webhookCms.cms.payload.findByID({ collection: "payload-jobs", id });

  it("runs again though another one ended while it was looked for", async () => {
    const { payload } = here.webhookCms.cms;
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
