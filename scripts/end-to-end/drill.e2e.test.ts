import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Check, drill } from "../drill/drill.ts";
import { ensureMongoJavaServer, startMongoJavaServer } from "../services/mongo-java-server.ts";
import { connectBackend } from "../services/mongodb-proxy/backend.ts";
import { startMongodbProxy } from "../services/mongodb-proxy/proxy.ts";
import { type PreparedSystem, prepareSystem } from "./system.ts";

/** The way back costs as much again. Row by row it is gone in the integration suite each time. */
const andBack = process.env.BANTIN_THOROUGH !== undefined;

let system: PreparedSystem;
let checks: Check[];
let isOnMongodb = false;
const stops: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  system = await prepareSystem();
  const mongodbUri = await startMongodb();
  isOnMongodb = mongodbUri !== null;
  const { settings, admin } = system;
  checks = await drill({ settings, admin, mongodbUri, andBack, say: () => {} });
});
afterAll(async () => {
  for (const stop of stops.toReversed()) await stop();
  if (system) rmSync(system.settings.dataDir, { recursive: true, force: true });
});

/** A database of its own on the given replica set, else on the stand-in; null where there is none. */
async function startMongodb(): Promise<string | null> {
  if (!(await ensureMongoJavaServer()).ok) return null;
  const server = await startMongoJavaServer();
  stops.push(() => server.stop());
  const backend = await connectBackend("127.0.0.1", server.port);
  stops.push(() => backend.close());
  const proxy = await startMongodbProxy(backend);
  stops.push(() => proxy.stop());
  return proxy.uri("bantin");
}

it("everything that was destroyed is there again, on both databases", ({ skip }) => {
  expect(checks.flatMap(({ what, problems }) => problems.map((one) => `${what}: ${one}`))).toEqual(
    [],
  );
  for (const { what, count } of checks) expect(count, what).toBeGreaterThan(0);
  if (!isOnMongodb)
    skip("no server that speaks MongoDB's protocol: the drill went on SQLite alone");
  expect(checks).toHaveLength(andBack ? 15 : 8);
});
