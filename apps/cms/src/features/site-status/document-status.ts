import type { LoggedChange } from "../outbox/revision.ts";
import type { DocumentStatus, FailureStatus } from "./api.ts";

/** What is known of a document and of the site, for the verdict. */
export interface DocumentFacts {
  /** `articles/<id>` */
  key: string;
  /** Whether the published row is there for readers. */
  isPublic: boolean;
  /** Whether somebody has saved a draft over the published text. */
  hasNewerDraft: boolean;
  /** What happened last to what is public of it. */
  change: LoggedChange | null;
  /** Whether what readers see holds that change; null when nobody knows. */
  isCovered: boolean | null;
  /** When the change went live; null when no release tells. */
  liveAt: string | null;
  isFrozen: boolean;
  /** What keeps the published text from being shown, in the publisher's words. */
  held: { reason: string; since: string } | null;
  /** Why the last pass failed, if it did. */
  failure: FailureStatus | null;
  /** Whether the pass that failed had seen the change. */
  hasFailureSeen: boolean;
  /** Milliseconds. */
  now: number;
  /** After so many milliseconds waiting is no longer normal. */
  alertMs: number;
}

/**
 * What to tell the editor of a document. What readers see comes first: an error elsewhere never makes a
 * document that is live look wrong.
 */
export function documentStatusOf(facts: DocumentFacts): DocumentStatus {
  const { change, isPublic, isCovered, hasNewerDraft, held } = facts;
  // While a change waits, what was said of the text before it says nothing.
  if (held && isPublic && (change === null || isCovered === true)) return { kind: "held", ...held };
  if (change === null) {
    // Published before there was an outbox: nothing waits.
    return isPublic ? { kind: "live", at: null, hasNewerDraft } : { kind: "draft" };
  }
  if (isCovered === true) {
    return isPublic
      ? { kind: "live", at: facts.liveAt, hasNewerDraft }
      : { kind: "removed", at: facts.liveAt };
  }
  return pendingStatus(facts, change);
}

function pendingStatus(facts: DocumentFacts, change: LoggedChange): DocumentStatus {
  const { isPublic, isFrozen, failure, hasFailureSeen, now, alertMs, key } = facts;
  const isRemoval = !isPublic;
  if (isFrozen) return { kind: "frozen", isRemoval };
  if (failure && hasFailureSeen) {
    const isOwn = failure.documents.some(
      ({ collectionSlug, documentId }) => `${collectionSlug}/${documentId}` === key,
    );
    return { kind: isOwn ? "failed" : "blocked", isRemoval, failure };
  }
  const since = new Date(change.at).toISOString();
  return { kind: now - change.at > alertMs ? "late" : "waiting", isRemoval, since };
}
