import type { Payload } from "payload";
import { fillText } from "../../database/fill-texts.ts";
import { isSearched, keyOf, SEARCH_KEY, searchedFields } from "./find-without-accents.ts";

/** Gives records that were saved before there were search keys theirs, when the server starts. */
export async function fillSearchKeys({ collections, db, logger }: Payload): Promise<void> {
  for (const { config } of Object.values(collections)) {
    if (!isSearched(config)) continue;
    const from = searchedFields(config);
    const count = await fillText(db, {
      collection: config.slug,
      hasVersions: Boolean(config.versions),
      field: SEARCH_KEY,
      from,
      make: (record) => keyOf(from, record),
    });
    if (count > 0) logger.info({ msg: "Search keys were made", collection: config.slug, count });
  }
}
