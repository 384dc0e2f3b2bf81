import type { GlobalName } from "@bantin/contract";
import { GLOBAL_NAMES } from "../collections/collections.ts";
import { parseGlobal } from "../collections/parse.ts";
import { SettingsMissingError } from "../errors/document-errors.ts";
import type { RestClient } from "../rest/client.ts";
import type { Writer } from "../store/writer.ts";

/**
 * Stores the globals.
 *
 * @returns the slugs of those that changed.
 * @throws SettingsMissingError when nobody has said yet whose site this is.
 */
export async function pullGlobals(
  client: RestClient,
  writer: Writer,
  signal: AbortSignal,
): Promise<GlobalName[]> {
  const raw = await Promise.all(GLOBAL_NAMES.map((slug) => client.global(slug, signal)));
  return GLOBAL_NAMES.filter((slug, index) => {
    if (slug === "site-settings" && !hasOrganisation(raw[index])) {
      throw new SettingsMissingError(`${client.baseUrl}/api/globals/${slug}`);
    }
    return writer.putGlobal(slug, parseGlobal(slug, raw[index]));
  });
}

function hasOrganisation(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null) return false;
  const organisation: unknown = Reflect.get(raw, "organisation");
  if (typeof organisation !== "object" || organisation === null) return false;
  const name: unknown = Reflect.get(organisation, "name");
  return typeof name === "string" && name.trim() !== "";
}
