import { describe, expect, it } from "vitest";
import { type DocumentFacts, documentStatusOf } from "./document-status.ts";

const NOW = Date.parse("2026-11-24T10:00:00.000Z");
const failure = (documentId: string) => ({
  at: "2026-11-24T09:59:00.000Z",
  error: "Có lỗi.",
  documents: [{ collectionSlug: "articles", documentId, title: "A", href: "/" }],
});
const changed = (kind: "updated" | "unpublished", secondsAgo = 5) => ({
  change: { kind, at: NOW - secondsAgo * 1000 },
});

/** A published article whose last change waits for the next release. */
const WAITING: DocumentFacts = {
  key: "articles/1",
  isPublic: true,
  hasNewerDraft: false,
  ...changed("updated"),
  isCovered: false,
  liveAt: null,
  isFrozen: false,
  held: null,
  failure: null,
  hasFailureSeen: false,
  now: NOW,
  alertMs: 120_000,
};
const REMOVED = { isPublic: false, ...changed("unpublished") };
const COVERED = { isCovered: true, liveAt: "2026-11-24T09:59:58.000Z" };
const HELD = { held: { reason: "Mục “tiêu đề” để trống.", since: "2026-11-24T09:59:58.000Z" } };
const OWN = { failure: failure("1"), hasFailureSeen: true };
const OTHERS = { failure: failure("2"), hasFailureSeen: true };

describe("the status of a document", () => {
  it.each<[string, Partial<DocumentFacts>, object]>([
    [
      "a draft that never was public",
      { isPublic: false, change: null, isCovered: null },
      { kind: "draft" },
    ],
    [
      "public since before there was an outbox",
      { change: null, isCovered: null },
      { kind: "live", at: null },
    ],
    ["just published", {}, { kind: "waiting", isRemoval: false }],
    ["just published, nobody knowing what is live", { isCovered: null }, { kind: "waiting" }],
    ["just unpublished", REMOVED, { kind: "waiting", isRemoval: true }],
    ["live", COVERED, { kind: "live", at: COVERED.liveAt, hasNewerDraft: false }],
    [
      "live, with a newer draft",
      { ...COVERED, hasNewerDraft: true },
      { kind: "live", hasNewerDraft: true },
    ],
    ["taken down", { ...REMOVED, ...COVERED }, { kind: "removed", at: COVERED.liveAt }],
    ["waiting for too long", changed("updated", 121), { kind: "late", isRemoval: false }],
    ["waiting, not yet for too long", changed("updated", 119), { kind: "waiting" }],
    ["why the release failed", OWN, { kind: "failed" }],
    ["held up by another", OTHERS, { kind: "blocked", failure: OTHERS.failure }],
    [
      "held up by nobody's fault",
      { failure: { ...failure("2"), documents: [] }, hasFailureSeen: true },
      { kind: "blocked" },
    ],
    [
      "changed since a failure that had not seen it",
      { ...OWN, hasFailureSeen: false },
      { kind: "waiting" },
    ],
    ["live while another fails", { ...OTHERS, ...COVERED }, { kind: "live" }],
    [
      "live as it was before, while its own next text fails",
      OWN,
      { kind: "failed", isRemoval: false },
    ],
    [
      "not to be taken down for another's fault",
      { ...REMOVED, ...OTHERS },
      { kind: "blocked", isRemoval: true },
    ],
    ["published while the site is held", { isFrozen: true }, { kind: "frozen", isRemoval: false }],
    [
      "held back rather than late",
      { isFrozen: true, ...changed("updated", 999) },
      { kind: "frozen" },
    ],
    ["held back rather than failed", { isFrozen: true, ...OWN }, { kind: "frozen" }],
    ["seen, and could not be shown", { ...COVERED, ...HELD }, { kind: "held", ...HELD.held }],
    [
      "held since before there was an outbox",
      { change: null, isCovered: null, ...HELD },
      { kind: "held" },
    ],
    ["mended, which no release has seen yet", HELD, { kind: "waiting" }],
    ["taken down while it was held", { ...REMOVED, ...COVERED, ...HELD }, { kind: "removed" }],
    ["in the release that is held", { isFrozen: true, ...COVERED }, { kind: "live" }],
  ])("is right for one that is %s", (_case, facts, status) => {
    expect(documentStatusOf({ ...WAITING, ...facts })).toMatchObject(status);
  });
});
