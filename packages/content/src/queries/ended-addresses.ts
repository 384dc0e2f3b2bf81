import type { DatabaseSync } from "node:sqlite";
import { textOf } from "../store/rows.ts";
import type { Content } from "../views.ts";
import type { IsLive } from "./live-addresses.ts";
import type { Records } from "./records.ts";

export type EndedAddresses = ReturnType<typeof openEndedAddresses>;

/** Addresses that once were public. Where a page lives again, the page wins. */
export function openEndedAddresses(db: DatabaseSync, records: Records, isLive: IsLive) {
  // The latest word on an address holds.
  const byAddress = db.prepare(
    "SELECT id FROM redirects WHERE address = ? ORDER BY created_at DESC, id DESC LIMIT 1",
  );
  const all = db.prepare("SELECT DISTINCT address FROM redirects ORDER BY address");
  const queries: Pick<Content, "endedAddress"> = {
    endedAddress(address) {
      const row = byAddress.get(address);
      const redirect = row ? records.find("redirects", textOf(row, "id")) : null;
      if (!redirect || isLive(address)) return null;
      const { kind, from, to, title, explanation, createdAt } = redirect;
      return { kind, from, to: kind === "moved" ? to : null, title, explanation, since: createdAt };
    },
  };
  const addresses = () =>
    all
      .all()
      .map((row) => textOf(row, "address"))
      .filter((address) => !isLive(address));
  return { ...queries, addresses };
}
