import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Webhook } from "../../src/payload-types.ts";
import { startCms, type TestCms } from "./cms.ts";
import { body } from "./content.ts";
import { type Desk, openDesk } from "./desk.ts";
import { type SubscriberServer, startSubscriber, until } from "./subscriber.ts";

type Data = Partial<Omit<Webhook, "id">>;

/** A CMS that tells its publisher, a program and GitHub of what changes. */
export interface WebhookCms {
  cms: TestCms;
  desk: Desk;
  /** The one that the environment names. */
  publisher: SubscriberServer;
  program: SubscriberServer;
  github: SubscriberServer;
  /** Adds a subscriber as the system would, which was told of everything so far. */
  subscribe(data: Data): Promise<Webhook>;
  /** Attempts to tell a subscriber something, oldest first, as an administrator reads them. */
  deliveries(webhookId: string): Promise<DeliveryView[]>;
  /** Publishes an article and answers its identifier. */
  publish(): Promise<string>;
  stop(): Promise<void>;
}

interface DeliveryView {
  reason: string;
  outcome: string;
  attempt: number;
  status: number | null;
  error: string | null;
  messageId: string;
  changeCount: number | null;
  retryAt: string | null;
}

export async function startWebhookCms(): Promise<WebhookCms> {
  const [publisher, program, github] = await Promise.all([
    startSubscriber(),
    startSubscriber(),
    startSubscriber(),
  ]);
  const cms = await startCms({
    PUBLISHER_URL: publisher.url,
    GITHUB_API_URL: github.url,
    WEBHOOK_ALLOWED_HOSTS: "127.0.0.1",
  });
  const desk = await openDesk(cms);
  // Not before the environment is set, which is read when it is imported.
  const { startDispatcher } = await import("../../src/features/webhooks/dispatcher.ts");
  const dispatcher = startDispatcher(cms.payload);
  let serial = 0;

  const deliveries = async (webhookId: string): Promise<DeliveryView[]> => {
    const where = `where[webhookId][equals]=${webhookId}`;
    const answer = await cms.rest(
      `/webhook-deliveries?${where}&sort=createdAt&pagination=false&depth=0`,
      { token: desk.admin.token },
    );
    return answer.body.docs;
  };
  return {
    cms,
    desk,
    publisher,
    program,
    github,
    deliveries,
    subscribe: async (data) => {
      const webhook = await cms.payload.create({
        collection: "webhooks",
        data: {
          name: "Chương trình",
          kind: "generic",
          isEnabled: true,
          url: program.url,
          quietPeriodMs: 0,
          maximumWaitMs: 0,
          ...data,
        },
      });
      dispatcher.wake();
      const isTold = async () => (await deliveries(webhook.id)).length > 0;
      const { totalDocs } = await cms.payload.count({ collection: "changes" });
      if (webhook.isEnabled && totalDocs > 0) await until("a new subscriber is told", isTold);
      program.received.length = 0;
      github.received.length = 0;
      return webhook;
    },
    publish: () =>
      desk.create("articles", {
        title: `Bài báo tin ${++serial}`,
        slug: `bai-bao-tin-${serial}`,
        body: body("Nội dung."),
        publishedAt: "2022-10-24T03:32:00.000Z",
        _status: "published",
      }),
    stop: async () => {
      dispatcher.stop();
      await cms.stop();
      await Promise.all([publisher, program, github].map((server) => server.stop()));
    },
  };
}

/**
 * One CMS with webhooks for all tests of a file. Each test begins with servers that have heard nothing and take
 * everything, and without the subscribers of the test before.
 */
export function webhookCmsForTests() {
  let webhookCms: WebhookCms;
  let added: Webhook[] = [];
  beforeAll(async () => {
    webhookCms = await startWebhookCms();
  });
  afterAll(() => webhookCms.stop());
  beforeEach(() => {
    webhookCms.program.answer = 204;
    webhookCms.publisher.received.length = 0;
    webhookCms.program.received.length = 0;
  });
  afterEach(async () => {
    for (const { id } of added) await webhookCms.cms.payload.delete({ collection: "webhooks", id });
    added = [];
  });
  return {
    /** There as soon as the first test begins. */
    get webhookCms() {
      return webhookCms;
    },
    async subscribe(data: Data = {}): Promise<Webhook> {
      const webhook = await webhookCms.subscribe(data);
      added.push(webhook);
      return webhook;
    },
  };
}
