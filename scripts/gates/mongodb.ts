import { ensureMongoJavaServer, startMongoJavaServer } from "../services/mongo-java-server.ts";
import { type GateResult, skippedBecause } from "./gate.ts";
import { vitestGate } from "./vitest.ts";

/**
 * The integration suite over MongoDB's wire protocol: on the server that TEST_MONGODB_URI names, else
 * on a compatible one that is started for it.
 */
export async function mongodbGate(): Promise<GateResult> {
  const given = process.env.TEST_MONGODB_URI;
  if (given) return vitestGate("integration", { env: { TEST_DATABASE_URI: given } });
  const ensured = await ensureMongoJavaServer();
  if (!ensured.ok) {
    return skippedBecause(
      `NOTHING WAS TESTED ON MONGODB: ${ensured.reason} Or name a server in TEST_MONGODB_URI.`,
    );
  }
  const server = await startMongoJavaServer();
  try {
    const origin = new URL(server.uri);
    const env = { TEST_DATABASE_URI: `mongodb://${origin.host}` };
    return await vitestGate("integration", { env });
  } finally {
    await server.stop();
  }
}
