import { parseRecord } from "../collections/parse.ts";
import { InvalidDocumentError } from "../errors/document-errors.ts";
import type { Store } from "../store/store.ts";

/**
 * Shows again what the store of another version of this package showed of records that were held: the CMS has no
 * good version of them any more. To be done before the first sync, which then goes back to it. What does not fit the
 * contract of today is let go of.
 */
export function carryOver(store: Store): void {
  const carried = store.carried();
  if (carried.length === 0) return;
  const writer = store.beginChange();
  try {
    for (const { collection, json } of carried) {
      try {
        writer.put(collection, parseRecord(collection, servedForm(JSON.parse(json))));
      } catch (error) {
        if (!(error instanceof InvalidDocumentError)) throw error;
      }
    }
    writer.db.exec("DELETE FROM carried");
    writer.commit();
  } finally {
    writer.close();
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the CMS would serve for what was stored: of a day it serves noon. All else was stored as it was served. */
export function servedForm(stored: unknown): unknown {
  if (typeof stored === "string") return DAY.test(stored) ? `${stored}T12:00:00.000Z` : stored;
  if (Array.isArray(stored)) return stored.map(servedForm);
  if (typeof stored !== "object" || stored === null) return stored;
  return Object.fromEntries(Object.entries(stored).map(([key, part]) => [key, servedForm(part)]));
}
