import { randomUUID } from "node:crypto";
import type { Payload, SanitizedConfig } from "payload";

/**
 * Opens a database as the CMS does, with migrations and indexes, and does nothing of what the CMS does by itself.
 * The caller destroys it.
 */
export async function openDatabase(uri: string): Promise<Payload> {
  const [{ getPayload }, { default: config }, { databaseAdapter }] = await Promise.all([
    import("payload"),
    import("../../../payload.config.ts"),
    import("../../../database/adapter.ts"),
  ]);
  // One of two adapters, which the type of a configuration takes one by one.
  const db = databaseAdapter(uri, { mayBeUnfinished: true }) as SanitizedConfig["db"];
  return getPayload({
    config: { ...(await config), db },
    key: randomUUID(),
    disableOnInit: true,
  });
}

const UNUSED = "not-used-while-a-database-is-restored";

/**
 * Lets the configuration of the CMS be loaded in a command that restores: nothing is signed with secrets meanwhile, so
 * none are made.
 */
export function withoutSecretsOfItsOwn(env: NodeJS.ProcessEnv): void {
  Object.assign(env, {
    // Payload runs migrations by itself in production only.
    NODE_ENV: "production",
    LOG_LEVEL: env.LOG_LEVEL ?? "error",
    PAYLOAD_SECRET: UNUSED,
    CMS_API_KEY: UNUSED,
    PUBLISHER_URL: "",
  });
}
