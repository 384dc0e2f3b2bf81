import { readFile } from "node:fs/promises";
import { dataFolder } from "../data-folder.ts";
import type { Environment } from "../environment.ts";
import { ApiKeyMissingError } from "./errors.ts";

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
