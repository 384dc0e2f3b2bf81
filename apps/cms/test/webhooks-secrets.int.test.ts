import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isWebhookSecret } from "@bantin/contract/webhook-signature";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Webhook } from "../src/payload-types.ts";
import { problems } from "./support/desk.ts";
import { hire } from "./support/staff.ts";
import { isSignedWith, until } from "./support/subscriber.ts";
import { startWebhookCms, type WebhookCms } from "./support/webhooks.ts";

const TOKEN = "ghp_khong_ai_duoc_xem";

let webhookCms: WebhookCms;
let program: Webhook;
let github: Webhook;
let others: { who: string; token?: string; asApiClient?: boolean }[];

beforeAll(async () => {
  webhookCms = await startWebhookCms();
  program = await webhookCms.subscribe({});
  github = await webhookCms.subscribe({
    name: "GitHub",
    kind: "github",
    url: null,
    token: TOKEN,
    repository: "co-quan/trang-tin",
    eventType: "bantin-published",
  });
  const writer = await hire(webhookCms.cms, "writer");
  others = [
    { who: "editor", token: webhookCms.desk.editor.token },
    { who: "writer", token: writer.token },
    { who: "api-client", asApiClient: true },
    { who: "anonymous" },
  ];
});
afterAll(() => webhookCms.stop());

const asAdmin = () => ({ token: webhookCms.desk.admin.token });
const act = (id: string, name: string, as: object = asAdmin()) =>
  webhookCms.cms.rest(`/webhooks/${id}/${name}`, { method: "POST", body: {}, ...as });
const seen = async (id: string) => (await webhookCms.cms.rest(`/webhooks/${id}`, asAdmin())).body;
const builtIn = async () => {
  const where = { isBuiltIn: { equals: true } };
  const { docs } = await webhookCms.cms.payload.find({ collection: "webhooks", where });
  return docs;
};

describe("secrets of subscribers", () => {
  it("are made by the system, whatever a form says", async () => {
    const { status, body } = await webhookCms.cms.rest("/webhooks", {
      method: "POST",
      body: { name: "Mới", kind: "generic", url: webhookCms.program.url, secret: "tu-dat" },
      ...asAdmin(),
    });
    expect(status).toBe(201);
    expect(isWebhookSecret(body.doc.secret)).toBe(true);
    const id = body.doc.id;
    const change = { secret: "tu-dat", previousSecret: "tu-dat", isBuiltIn: true, name: "Đổi" };
    await webhookCms.cms.rest(`/webhooks/${id}`, { method: "PATCH", body: change, ...asAdmin() });
    const { secret, previousSecret, isBuiltIn, name } = await seen(id);
    expect({ secret, previousSecret, isBuiltIn, name }).toEqual({
      secret: body.doc.secret,
      previousSecret: null,
      isBuiltIn: false,
      name: "Đổi",
    });
    await webhookCms.cms.rest(`/webhooks/${id}`, { method: "DELETE", ...asAdmin() });
  });

  it.each([
    "a/b/c",
    "../x",
    "co-quan/..",
    "-x/y",
    "co_quan/y",
    "x/y.git",
    "x/y?z",
    "https://github.com/x/y",
  ])("go to no address that “%s” as a repository could lead to", async (repository) => {
    const answer = await webhookCms.cms.rest(`/webhooks/${github.id}`, {
      method: "PATCH",
      body: { repository },
      ...asAdmin(),
    });
    expect(problems(answer).repository).toContain("chủ-kho/tên-kho");
  });

  it("are shown to administrators and to nobody else", async () => {
    expect((await seen(program.id)).secret).toBe(program.secret);
    for (const { who, ...as } of others) {
      for (const path of [
        "/webhooks",
        `/webhooks/${program.id}`,
        `/webhooks?where[secret][exists]=true`,
        "/webhook-deliveries",
        "/payload-jobs",
      ]) {
        const { status } = await webhookCms.cms.rest(path, as);
        expect([who, path, status]).toEqual([who, path, 403]);
      }
      for (const name of ["test", "rotate-secret", "retire-secret"]) {
        expect([who, name, (await act(program.id, name, as)).status]).toEqual([who, name, 403]);
      }
    }
  });

  it("lie encrypted in the database, and in no job or delivery", async () => {
    webhookCms.program.answer = 500;
    await webhookCms.publish();
    const retries = async () => {
      const { docs } = await webhookCms.cms.payload.find({ collection: "payload-jobs", depth: 0 });
      return docs.filter((job) => JSON.stringify(job).includes(program.id));
    };
    await until("a retry is queued", async () => (await retries()).length > 0);
    webhookCms.program.answer = 204;
    const rows = await Promise.all(
      (["webhooks", "webhook-deliveries", "payload-jobs"] as const).map((collection) =>
        webhookCms.cms.payload.db.find({ collection, pagination: false }),
      ),
    );
    const text = JSON.stringify(rows);
    expect(text).toContain(program.id);
    for (const secret of [program.secret, TOKEN]) expect(text).not.toContain(secret);
  });

  it("of GitHub are never shown again, and kept when the form comes back", async () => {
    const shown = await seen(github.id);
    expect(JSON.stringify(shown)).not.toContain(TOKEN);
    await webhookCms.cms.rest(`/webhooks/${github.id}`, {
      method: "PATCH",
      body: { ...shown, name: "GitHub Actions" },
      ...asAdmin(),
    });
    expect((await act(github.id, "test")).body.outcome).toBe("delivered");
    const message = webhookCms.github.received.at(-1);
    expect(message?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    await webhookCms.cms.rest(`/webhooks/${github.id}`, {
      method: "PATCH",
      body: { token: "ghp_moi" },
      ...asAdmin(),
    });
    await act(github.id, "test");
    expect(webhookCms.github.received.at(-1)?.headers.authorization).toBe("Bearer ghp_moi");
  });

  it("are changed in two steps: both sign until the old one is taken away", async () => {
    const old = program.secret ?? "";
    const { body: rotated } = await act(program.id, "rotate-secret");
    expect(rotated.previousSecret).toBe(old);
    expect(rotated.secret).not.toBe(old);
    await act(program.id, "test");
    const both = webhookCms.program.received.at(-1);
    if (!both) throw new Error("Nothing came");
    expect([isSignedWith(old, both), isSignedWith(rotated.secret, both)]).toEqual([true, true]);
    expect((await act(program.id, "retire-secret")).body.previousSecret).toBeNull();
    await act(program.id, "test");
    const one = webhookCms.program.received.at(-1);
    if (!one) throw new Error("Nothing came");
    expect([isSignedWith(old, one), isSignedWith(rotated.secret, one)]).toEqual([false, true]);
  });
});

describe("a test message", () => {
  it("shows at once how it went, also for a subscriber that is off", async () => {
    const off = await webhookCms.subscribe({ isEnabled: false });
    const { status, body } = await act(off.id, "test");
    expect(status).toBe(200);
    expect(body).toMatchObject({ reason: "test", outcome: "delivered", status: 204, error: null });
    webhookCms.program.answer = 401;
    expect((await act(off.id, "test")).body).toMatchObject({
      outcome: "failed",
      status: 401,
      retryAt: null,
      error: expect.stringContaining("khóa ký"),
    });
    webhookCms.program.answer = 204;
  });

  it("is nothing for a subscriber that does not exist", async () => {
    expect((await act("00000000-0000-4000-8000-000000000000", "test")).status).toBe(404);
  });
});

describe("an address in a network of our own", () => {
  it.each([
    ["https://127.0.0.2/hooks", "mạng nội bộ"],
    ["https://[::ffff:10.0.0.1]/hooks", "mạng nội bộ"],
    ["http://ci.example.vn/hooks", "https://"],
    ["file:///etc/passwd", "https://"],
    ["https://ai:mat-khau@ci.example.vn/", "mật khẩu"],
  ])("%s is refused when it is entered", async (url, words) => {
    const { status, body } = await webhookCms.cms.rest("/webhooks", {
      method: "POST",
      body: { name: "Nội bộ", kind: "generic", url },
      ...asAdmin(),
    });
    expect(status).toBe(400);
    expect(body.errors[0].data.errors[0].message).toContain(words);
  });

  it("is refused when a name leads there, at the moment of sending", async () => {
    const port = new URL(webhookCms.program.url).port;
    const webhook = await webhookCms.subscribe({
      isEnabled: false,
      url: `https://localhost:${port}/`,
    });
    const { body } = await act(webhook.id, "test");
    expect(body).toMatchObject({ status: null, error: expect.stringContaining("mạng nội bộ") });
    expect(webhookCms.program.received).toEqual([]);
  });
});

describe("the publisher that the environment names", () => {
  it("is a subscriber, once, with the secret that both sides read", async () => {
    const { ensurePublisherWebhook } = await import(
      "../src/features/webhooks/built-in-subscriber.ts"
    );
    const [first] = await builtIn();
    await ensurePublisherWebhook(webhookCms.cms.payload);
    const found = await builtIn();
    expect(found).toHaveLength(1);
    expect(found[0]?.updatedAt).toBe(first?.updatedAt);
    const file = join(process.env.DATA_DIR ?? "", "secrets/publisher-webhook-secret");
    expect(found[0]?.secret).toBe(readFileSync(file, "utf8").trim());
    expect(found[0]?.url).toBe(`${webhookCms.publisher.url}/hooks/changes`);
  });

  it("may be turned off, and follows the environment otherwise", async () => {
    const [webhook] = await builtIn();
    const id = webhook?.id ?? "";
    const change = (body: object) =>
      webhookCms.cms.rest(`/webhooks/${id}`, { method: "PATCH", body, ...asAdmin() });
    expect((await change({ isEnabled: false })).status).toBe(200);
    expect((await change({ url: "https://ci.example.vn/" })).status).toBe(400);
    expect((await act(id, "rotate-secret")).status).toBe(400);
    const { ensurePublisherWebhook } = await import(
      "../src/features/webhooks/built-in-subscriber.ts"
    );
    await ensurePublisherWebhook(webhookCms.cms.payload);
    expect((await builtIn())[0]?.isEnabled).toBe(false);
  });
});
