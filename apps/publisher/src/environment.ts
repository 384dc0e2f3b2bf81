import {
  type Environment,
  EnvironmentError,
  port,
  readEnvironment,
  variable,
} from "@bantin/site/settings";
import { z } from "zod";

const milliseconds = z.coerce
  .number({ error: "it must be a number of milliseconds" })
  .int({ error: "it must be a whole number of milliseconds" })
  .positive({ error: "it must be more than 0" });

const own = z.object({
  /** Of `/healthz`, `/readyz`, `/metrics` and `/hooks/changes`; 0 for any free one. */
  PUBLISHER_PORT: variable(port.default(4322)),
  /** Interface on which these are served. */
  PUBLISHER_HOST: variable(z.string().default("127.0.0.1")),
  /** Secrets with which the CMS signs its hints, apart by spaces. */
  PUBLISHER_WEBHOOK_SECRET: variable(z.string().optional()),
  /** Between two looks at the outbox. */
  PUBLISHER_POLL_MS: variable(milliseconds.default(250)),
  /** After so long everything is compared, whether or not a change was seen. */
  PUBLISHER_RECONCILE_MS: variable(milliseconds.default(60_000)),
  LOG_LEVEL: variable(
    z
      .enum(["debug", "info", "warn", "error", "silent"], {
        error: "it must be debug, info, warn, error or silent",
      })
      .default("info"),
  ),
});
export type PublisherEnvironment = Environment & z.infer<typeof own>;

/**
 * The settings of the publisher; README.md explains each.
 *
 * @throws EnvironmentError that names the variable at fault
 */
export function readPublisherEnvironment(variables: NodeJS.ProcessEnv): PublisherEnvironment {
  const result = own.safeParse(variables);
  if (result.success) return { ...readEnvironment(variables), ...result.data };
  const [issue] = result.error.issues;
  const name = issue?.path.join(".") ?? "";
  throw new EnvironmentError(
    `${name} is wrong (found "${variables[name] ?? ""}"): ${issue?.message}. Correct it, or unset it.`,
  );
}
