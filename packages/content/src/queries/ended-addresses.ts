import type { DatabaseSync } from "node:sqlite";
import { textOf } from "../store/rows.ts";
import type { Content, EndedAddressView } from "../views.ts";
import type { CitedAddresses } from "./cited-addresses.ts";
import type { IsLive } from "./live-addresses.ts";
import type { IsDeadLink } from "./own-links.ts";
import type { Records } from "./records.ts";

export type EndedAddresses = ReturnType<typeof openEndedAddresses>;

/**
 * Addresses that once were public: those that the newsroom's redirects name, and those at which a document
 * was read about before it was held. Where a page lives again, the page wins.
 */
export function openEndedAddresses(
  db: DatabaseSync,
  records: Records,
  isLive: IsLive,
  citedAddresses: CitedAddresses,
  isDeadLink: IsDeadLink,
) {
  // The latest word on an address holds.
  const byAddress = db.prepare(
    "SELECT id FROM redirects WHERE address = ? ORDER BY created_at DESC, id DESC LIMIT 1",
  );
  const all = db.prepare("SELECT DISTINCT address FROM redirects ORDER BY address");
  const queries: Pick<Content, "endedAddress"> = {
    endedAddress(address) {
      const row = byAddress.get(address);
      const redirect = row ? records.find("redirects", textOf(row, "id")) : null;
      if (!redirect) return previousAddress(citedAddresses, address);
      if (isLive(address)) return null;
      const { from, title, explanation, createdAt: since } = redirect;
      // What it led to may have been taken down, or be held back.
      const isDead = redirect.kind !== "moved" || redirect.to === null || isDeadLink(redirect.to);
      const to = isDead ? null : redirect.to;
      return { kind: to === null ? "gone" : "moved", from, to, title, explanation, since };
    },
  };
  const addresses = () => {
    const redirected = all.all().map((row) => textOf(row, "address"));
    return [
      ...redirected.filter((address) => !isLive(address)),
      ...citedAddresses.previousAddresses(),
    ].toSorted();
  };
  return { ...queries, addresses };
}

function previousAddress(citedAddresses: CitedAddresses, from: string): EndedAddressView | null {
  const to = citedAddresses.currentAddressOf(from);
  return to === null
    ? null
    : { kind: "moved", from, to, title: null, explanation: null, since: null };
}
