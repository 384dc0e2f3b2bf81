import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isWebhookSecret } from "@bantin/contract/webhook-signature";
import {
  dataFolder,
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
type PublisherEnvironment = Environment & z.infer<typeof own>;

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

/** Where the publisher keeps what it makes, below DATA_DIR. All of it can be made again from the CMS. */
interface PublisherFolder {
  /** The content store. The publisher's own: `bantin build` has another, so neither disturbs the other. */
  content: string;
  /** Mirrored pictures and files of the CMS. */
  media: string;
  traces: string;
  /** What the search index is put together from. */
  search: string;
  /** Where the CMS on this machine keeps the secret of its hints. */
  hintSecret: string;
  /** The store of releases; `current` in it is what readers see. */
  releases: string;
}

export function publisherFolder(dataDir: string): PublisherFolder {
  const folder = join(dataDir, "publisher");
  return {
    content: join(folder, "content.db"),
    media: join(folder, "media"),
    traces: join(folder, "traces.db"),
    search: join(folder, "search.db"),
    hintSecret: join(dataDir, "secrets", "publisher-webhook-secret"),
    releases: dataFolder(dataDir).releases,
  };
}

/**
 * The secrets with which the CMS signs its hints: those of the environment, else the one that the CMS keeps
 * in the shared data folder. None when there is neither: then hints are refused, and polling does the work.
 *
 * @throws EnvironmentError when one is no secret of Standard Webhooks
 */
export async function readHintSecrets(given: string | undefined, file: string): Promise<string[]> {
  const text = given ?? (await readFile(file, "utf8").catch(() => ""));
  const secrets = text.split(/\s+/).filter((part) => part !== "");
  if (secrets.every(isWebhookSecret)) return secrets;
  const where = given === undefined ? `The file ${file}` : "PUBLISHER_WEBHOOK_SECRET";
  throw new EnvironmentError(
    `${where} is wrong: a secret is whsec_ and base64 of 24 to 64 bytes, as “openssl rand -base64 32” makes it; several stand apart by spaces.`,
  );
}
