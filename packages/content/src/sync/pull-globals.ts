import type { GlobalName } from "@bantin/contract";
import { GLOBAL_NAMES, GLOBALS } from "../collections/globals.ts";
import { parseGlobal } from "../collections/parse.ts";
import { DocumentError, SettingsMissingError } from "../errors/document-errors.ts";
import type { RestClient } from "../rest/client.ts";
import type { Writer } from "../store/writer.ts";
import { holdOf } from "./isolate.ts";

/**
 * Stores the globals. One that is wrong is held: the last good one stays, and one that never was good is empty.
 *
 * @returns the slugs of those that changed.
 * @throws SettingsMissingError when nobody has said yet whose site this is; InvalidGlobalError when what was said
 *   cannot be shown, and never could.
 */
export async function pullGlobals(
  client: RestClient,
  writer: Writer,
  signal: AbortSignal,
): Promise<GlobalName[]> {
  const raw = await Promise.all(GLOBAL_NAMES.map((slug) => client.global(slug, signal)));
  return GLOBAL_NAMES.filter((slug, index) => storeGlobal(slug, raw[index], client, writer));
}

function storeGlobal(
  slug: GlobalName,
  raw: unknown,
  { baseUrl }: Pick<RestClient, "baseUrl">,
  writer: Writer,
): boolean {
  try {
    if (slug === "site-settings" && !hasOrganisation(raw)) {
      throw new SettingsMissingError(`${baseUrl}/api/globals/${slug}`);
    }
    const value = parseGlobal(slug, raw);
    writer.held.remove(slug, slug);
    return writer.putGlobal(slug, value);
  } catch (error) {
    const isFirst = !writer.hasGlobal(slug);
    const { empty } = GLOBALS[slug];
    if (!(error instanceof DocumentError) || (isFirst && empty === null)) throw error;
    const version = { collection: slug, kind: "invalid", updatedAt: "", json: null } as const;
    writer.held.put(holdOf(error, { id: slug, title: null }, version));
    return isFirst && empty !== null && writer.putGlobal(slug, empty);
  }
}

function hasOrganisation(raw: unknown): boolean {
  if (typeof raw !== "object" || raw === null) return false;
  const organisation: unknown = Reflect.get(raw, "organisation");
  if (typeof organisation !== "object" || organisation === null) return false;
  const name: unknown = Reflect.get(organisation, "name");
  return typeof name === "string" && name.trim() !== "";
}
