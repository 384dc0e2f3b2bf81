import { expect, it } from "vitest";
import type { DocumentStatus, SiteStatus, StatusAnswer } from "../api.ts";
import { nextAskMs } from "./watcher.ts";

const SITE: SiteStatus = {
  live: null,
  freeze: null,
  failure: null,
  held: [],
  late: null,
  silentSince: null,
  isKnown: true,
  orders: [],
  refusal: null,
  mayRollBack: false,
  mayResume: false,
};
const AT = "2026-11-24T03:32:07.000Z";
const answer = (document: DocumentStatus, site: Partial<SiteStatus> = {}): StatusAnswer => ({
  site: { ...SITE, ...site },
  document,
  pageUrl: null,
});
const LIVE: DocumentStatus = { kind: "live", at: AT, hasNewerDraft: false };
const WAITING: DocumentStatus = { kind: "waiting", isRemoval: false, since: AT };
const ORDER = { id: "1", kind: "resume" as const, by: "Lan", why: null, release: null, at: AT };

it.each<[string, StatusAnswer | null, number, number, number]>([
  ["at once after a save", answer(LIVE), 100, 0, 500],
  ["each second while it waits", answer(WAITING), 60_000, 500, 2_000],
  ["seldom when nothing happens", answer(LIVE), 60_000, 3_000, 60_000],
  ["each second while an order waits", answer(LIVE, { orders: [ORDER] }), 60_000, 500, 2_000],
  ["not in haste when the server does not answer", null, 100, 2_000, 10_000],
])("asks %s", (_case, got, sinceSaveMs, least, most) => {
  const ms = nextAskMs(got, sinceSaveMs);
  expect(ms).toBeGreaterThanOrEqual(least);
  expect(ms).toBeLessThanOrEqual(most);
});
