import { rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  eventIn,
  isSignedWith,
  type SubscriberServer,
  startSubscriber,
  until,
} from "../../apps/cms/test/support/subscriber.ts";
import { openRest, type Rest } from "./crashes/rest.ts";
import { deeds, newStory } from "./crashes/story.ts";
import { cmsVictim, type Victim } from "./crashes/victims.ts";
import { type PreparedSystem, prepareSystem } from "./system.ts";

/** Set BANTIN_KILLS for more. */
const KILLS = Number(process.env.BANTIN_KILLS || (process.env.BANTIN_THOROUGH ? 20 : 4));
/** Kills at each of the instants. */
const ROUNDS = Math.ceil(KILLS / 4);
/** A retry whose process has ended is found as the next minute begins. */
const TOLD_WITHIN_MS = 150_000;

/** A program that is told of changes. */
interface Listener {
  server: SubscriberServer;
  /** Of each message that it answered with 204, the state of the outbox. */
  taken: string[];
}

let system: PreparedSystem;
let cms: Victim;
let rest: Rest;
let listeners: Listener[];
let serial = 0;

beforeAll(async () => {
  // They listen before the CMS begins to tell.
  const [publisher, program] = [await startListener(), await startListener()];
  listeners = [publisher, program];
  system = await prepareSystem({
    PUBLISHER_URL: publisher.server.url,
    WEBHOOK_ALLOWED_HOSTS: "127.0.0.1",
  });
  cms = cmsVictim(system.settings);
  await cms.start();
  rest = await openRest(system.settings, system.admin);
  await rest.write({
    method: "POST",
    path: "/webhooks",
    body: {
      name: "Chương trình",
      kind: "generic",
      isEnabled: true,
      url: program.server.url,
      quietPeriodMs: 100,
      maximumWaitMs: 1_000,
    },
  });
});
afterAll(async () => {
  await cms?.kill();
  await Promise.all((listeners ?? []).map(({ server }) => server.stop()));
  if (system) rmSync(system.settings.dataDir, { recursive: true, force: true });
});

async function startListener(): Promise<Listener> {
  const listener: Listener = { server: await startSubscriber(), taken: [] };
  takeAll(listener);
  return listener;
}

async function secretOf({ server }: Listener): Promise<string> {
  const { body } = await rest.read(`/webhooks?where[url][like]=${server.url}&limit=1`);
  return body.docs[0].secret;
}

const revisionOf = (message: SubscriberServer["received"][number]): string => {
  const event = eventIn(message);
  if (event.type !== "content.changed") throw new Error(`A message of type ${event.type}`);
  return event.data.revision;
};

function take({ server, taken }: Listener, response: ServerResponse): void {
  const message = server.received.at(-1);
  if (message) taken.push(revisionOf(message));
  response.writeHead(204).end();
}

function takeAll(listener: Listener): void {
  listener.server.answer = (response) => take(listener, response);
}

/** Publishes an article; nobody knows whether it is kept when the CMS is killed meanwhile. */
async function publish(): Promise<void> {
  const [deed] = deeds(newStory(++serial), serial);
  if (deed) await rest.write(deed.write);
}

/** Kills the CMS once each listener has got a message and done something with it. */
async function killWhenHeard(act: (listener: Listener, response: ServerResponse) => void) {
  const heard = new Set<Listener>();
  for (const listener of listeners) {
    listener.server.answer = (response) => {
      act(listener, response);
      heard.add(listener);
    };
  }
  await publish();
  await until("each was told", () => heard.size === listeners.length);
  await cms.kill();
}

/** When the CMS dies. */
const INSTANTS: Record<string, () => Promise<void>> = {
  async "while it saves, or just after"() {
    const saving = publish();
    await delay(Math.random() * 150);
    await cms.kill();
    await saving;
  },
  "while it waits for an answer": () => killWhenHeard(() => {}),
  "just after a message was taken": () => killWhenHeard(take),
  "just after a message was refused": () =>
    killWhenHeard((_, response) => response.writeHead(500).end()),
};

/** The newest change, and whom nobody has told of it or of a later one. */
async function untold(): Promise<string[]> {
  const { body } = await rest.read("/changes?sort=-createdAt&limit=1");
  const newest: string = body.docs[0].id;
  return listeners
    .filter(({ taken }) => !taken.some((revision) => revision.endsWith(newest)))
    .map(({ server }) => `${server.url} was not told of ${newest}`);
}

describe("a CMS that is killed without warning", () => {
  it.each(Object.entries(INSTANTS))(
    "%s, still tells every subscriber of what it has kept",
    async (_instant, killThen) => {
      for (let round = 0; round < ROUNDS; round++) {
        await killThen();
        listeners.forEach(takeAll);
        await cms.start();
        await expect.poll(untold, { timeout: TOLD_WITHIN_MS, interval: 100 }).toEqual([]);
      }
    },
    ROUNDS * (TOLD_WITHIN_MS + 60_000),
  );

  it("says the same again with the same id, signed, so that receivers know it", async () => {
    for (const listener of listeners) {
      const { server } = listener;
      const ids = new Map<string, Set<unknown>>();
      for (const message of server.received) {
        const revision = revisionOf(message);
        ids.set(revision, (ids.get(revision) ?? new Set()).add(message.headers["webhook-id"]));
      }
      const withSeveral = [...ids].filter(([, given]) => given.size > 1);
      expect(withSeveral).toEqual([]);
      expect(ids.size).toBeLessThan(server.received.length);
      const last = server.received.at(-1);
      expect(last && isSignedWith(await secretOf(listener), last)).toBe(true);
    }
  });
});
