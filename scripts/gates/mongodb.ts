import { ensureMongoJavaServer, startMongoJavaServer } from "../services/mongo-java-server.ts";
import { connectBackend } from "../services/mongodb-proxy/backend.ts";
import { startMongodbProxy } from "../services/mongodb-proxy/proxy.ts";
import { type GateResult, skippedBecause } from "./gate.ts";
import { vitestGate } from "./vitest.ts";

/**
 * The integration suite on MongoDB with transactions: on the replica set that TEST_MONGODB_URI names, else on a
 * compatible server behind a proxy that keeps transactions for it.
 */
export async function mongodbGate(): Promise<GateResult> {
  const given = process.env.TEST_MONGODB_URI;
  if (given) return vitestGate("integration", { env: { TEST_DATABASE_URI: given } });
  const ensured = await ensureMongoJavaServer();
  if (!ensured.ok) {
    return skippedBecause(
      `NOTHING WAS TESTED ON MONGODB: ${ensured.reason} Or name a replica set in TEST_MONGODB_URI.`,
    );
  }
  const server = await startMongoJavaServer();
  const backend = await connectBackend("127.0.0.1", server.port);
  const proxy = await startMongodbProxy(backend);
  try {
    const result = await vitestGate("integration", { env: { TEST_DATABASE_URI: proxy.uri() } });
    return withViolations(result, proxy.violations);
  } finally {
    await proxy.stop();
    backend.close();
    await server.stop();
  }
}

/** Two statements at once in one transaction are a fault, even where the request was tried again and went well. */
function withViolations(result: GateResult, violations: readonly string[]): GateResult {
  if (violations.length === 0) return result;
  const list = [...new Set(violations)].join("\n");
  const note = `Statements were sent beside others of their transaction:\n${list}`;
  return {
    ...result,
    failed: result.failed + 1,
    note: [result.note, note].filter(Boolean).join("\n"),
  };
}
