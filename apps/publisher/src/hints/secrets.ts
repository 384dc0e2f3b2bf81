import { readFile } from "node:fs/promises";
import { isWebhookSecret } from "@bantin/contract/webhook-signature";
import { EnvironmentError } from "@bantin/site/settings";

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
