import { userInfo } from "node:os";
import type { Payload } from "payload";

/**
 * Runs some work on the CMS's own database, without the HTTP server, and closes it again. Migrations
 * run first, as they do in the server. What it does is written down as done at the command line by whoever is logged in
 * to the machine.
 */
export async function withCms<Result>(
  work: (payload: Payload) => Promise<Result>,
): Promise<Result> {
  // Payload runs migrations by itself in production only.
  Object.assign(process.env, { NODE_ENV: "production" });
  // A command prints what it did; what the CMS logs by the way would bury it.
  process.env.LOG_LEVEL ??= "error";
  const [{ getPayload }, { default: config }, { asCommand }] = await Promise.all([
    import("payload"),
    import("../payload.config.ts"),
    import("../features/audit/record.ts"),
  ]);
  const payload = await getPayload({ config });
  try {
    return await asCommand(operator(), () => work(payload));
  } finally {
    await payload.destroy();
  }
}

/** A container may run for a user that has no name. */
function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "");
  }
}
