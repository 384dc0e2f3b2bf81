import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { z } from "zod";
import { ApiKeyMissingError } from "./build/errors.ts";

const REPOSITORY = resolve(import.meta.dirname, "../../..");

/** An empty variable, as `.env` files and CI systems leave it, counts as not set. */
export const variable = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

const webAddress = z.url({ protocol: /^https?$/, error: "it must be an http or https address" });
const day = z.iso.date({ error: "it must be a day, as in 2022-10-24" });
export const port = z.coerce
  .number({ error: "it must be a number" })
  .int({ error: "it must be a whole number" })
  .min(0, { error: "it must not be negative" })
  .max(65_535, { error: "ports end at 65535" });

const environment = z.object({
  CMS_URL: variable(webAddress.default("http://localhost:3000")),
  CMS_API_KEY: variable(z.string().trim().min(1).optional()),
  DATA_DIR: variable(
    z
      .string()
      .default(resolve(REPOSITORY, ".data"))
      .transform((path) => resolve(path)),
  ),
  SITE_URL: variable(webAddress.default("http://localhost:4321")),
  BUILD_DATE: variable(day.optional()),
  SITE_PORT: variable(port.default(4321)),
});
export type Environment = z.infer<typeof environment>;

/** A setting of the machine is wrong. The message names it and says what it must be. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/**
 * The settings of the site's commands; README.md explains each.
 *
 * @throws EnvironmentError that names the variable at fault
 */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const result = environment.safeParse(variables);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = issue?.path.join(".") ?? "";
  throw new EnvironmentError(
    `${name} is wrong (found "${variables[name] ?? ""}"): ${issue?.message}. Correct it, or unset it.`,
  );
}

/** Where the site keeps what it makes, below DATA_DIR. */
export interface DataFolder {
  /** The content store, a database file. */
  store: string;
  /** Mirrored pictures and files of the CMS. */
  media: string;
  /** Where `bantin build` puts the site unless told otherwise. */
  built: string;
  /** Key of the api-client, where CMS_API_KEY is not set. */
  apiKeyFile: string;
  /** The publisher's releases. */
  releases: string;
  /** Symbolic link to the release that readers see. */
  live: string;
}

export function dataFolder(dataDir: string): DataFolder {
  const site = join(dataDir, "site");
  const releases = join(dataDir, "releases");
  return {
    store: join(site, "content.db"),
    media: join(site, "media"),
    built: join(site, "dist"),
    apiKeyFile: join(dataDir, "secrets", "site-api-key"),
    releases,
    live: join(releases, "current"),
  };
}

/**
 * The key with which the site reads the CMS: CMS_API_KEY, else the file that the CMS writes on its first
 * start.
 *
 * @throws ApiKeyMissingError
 */
export async function readApiKey(environment: Environment): Promise<string> {
  if (environment.CMS_API_KEY) return environment.CMS_API_KEY;
  const { apiKeyFile } = dataFolder(environment.DATA_DIR);
  const key = await readFile(apiKeyFile, "utf8").catch(() => "");
  if (key.trim() === "") throw new ApiKeyMissingError(apiKeyFile);
  return key.trim();
}
