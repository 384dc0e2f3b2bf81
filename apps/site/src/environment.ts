import { resolve } from "node:path";
import { z } from "zod";

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
