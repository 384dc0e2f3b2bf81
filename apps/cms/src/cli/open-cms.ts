import type { Payload } from "payload";

/**
 * Runs some work on the CMS's own database, without the HTTP server, and closes it again. Migrations
 * run first, as they do in the server.
 */
export async function withCms<Result>(
  work: (payload: Payload) => Promise<Result>,
): Promise<Result> {
  // Payload runs migrations by itself in production only.
  Object.assign(process.env, { NODE_ENV: "production" });
  // A command prints what it did; what the CMS logs by the way would bury it.
  process.env.LOG_LEVEL ??= "error";
  const [{ getPayload }, { default: config }] = await Promise.all([
    import("payload"),
    import("../payload.config.ts"),
  ]);
  const payload = await getPayload({ config });
  try {
    return await work(payload);
  } finally {
    await payload.destroy();
  }
}
