import type { HeldRecord, SiteState } from "@bantin/contract";
import type { PayloadRequest } from "payload";
import { isAdmin, mayPublish } from "../../access/roles.ts";
import { environment } from "../../environment/index.ts";
import {
  countUpTo,
  hasSeen,
  type LoggedChange,
  lastChangeOf,
  oldestChangeAfter,
  readRevision,
} from "../outbox/revision.ts";
import { PAGED_COLLECTIONS, type PagedCollection, type Row } from "../publishing/public-page.ts";
import { isDrafted } from "../schedules/rows.ts";
import { type FailureStatus, hrefOf, PAGES, type SiteStatus, type StatusAnswer } from "./api.ts";
import { type DocumentFacts, documentStatusOf } from "./document-status.ts";
import { lastRefusal, openOrders } from "./orders.ts";
import { lastLook, readPublisherState } from "./publisher-state.ts";

/** A document of which the status is asked. */
interface AskedDocument {
  collection: PagedCollection;
  id: string;
}

/** What staff are told about the site, and about one document of it. */
export async function readStatus(
  req: PayloadRequest,
  asked: AskedDocument | null,
): Promise<StatusAnswer> {
  const state = await readPublisherState(req.payload);
  const [site, document] = await Promise.all([
    readSiteStatus(req, state),
    asked ? readDocument(req, state, asked) : null,
  ]);
  return { site, document: document?.status ?? null, pageUrl: document?.pageUrl ?? null };
}

async function readDocument(
  req: PayloadRequest,
  state: SiteState | null,
  { collection, id }: AskedDocument,
) {
  const { payload } = req;
  const [page, hasNewerDraft, change] = await Promise.all([
    publicPageOf(req, collection, id),
    hasDraftOver(req, collection, id),
    lastChangeOf(payload, collection, id),
  ]);
  const isCovered = change && (await hasRevisionSeen(req, state?.revision ?? null, change));
  const status = documentStatusOf({
    key: `${collection}/${id}`,
    isPublic: page !== null,
    hasNewerDraft,
    change,
    isCovered,
    liveAt: change && isCovered ? await wentLiveAt(req, change) : null,
    isFrozen: Boolean(state?.freeze),
    held: heldOf(state, collection, id),
    ...(await failureFor(req, state, change)),
    now: Date.now(),
    alertMs: environment.publishAlertMs,
  });
  const pageUrl = page && new URL(page.address, environment.siteUrl).href;
  return { status, pageUrl };
}

function heldOf(state: SiteState | null, collection: string, id: string): DocumentFacts["held"] {
  const held = state?.held.find(
    ({ collectionSlug, documentId }) => collectionSlug === collection && documentId === id,
  );
  return held ? { reason: held.reason, since: held.since } : null;
}

/** Why the last pass failed, and whether it had seen the change. */
async function failureFor(
  req: PayloadRequest,
  state: SiteState | null,
  change: LoggedChange | null,
): Promise<Pick<DocumentFacts, "failure" | "hasFailureSeen">> {
  if (change === null || state === null) return { failure: null, hasFailureSeen: false };
  const seen = await hasRevisionSeen(req, state.failure?.revision ?? null, change);
  return { failure: failureStatusOf(state), hasFailureSeen: seen !== false };
}

async function publicPageOf(req: PayloadRequest, collection: PagedCollection, id: string) {
  const row = await req.payload.db.findOne<Row & { id: string }>({
    collection,
    where: { id: { equals: id } },
  });
  return row ? PAGED_COLLECTIONS[collection].pageOf(row, req) : null;
}

/** Whether the newest version of a document is a draft. */
async function hasDraftOver(req: PayloadRequest, collection: PagedCollection, id: string) {
  if (!isDrafted(collection)) return false;
  const { docs } = await req.payload.db.findVersions<{ _status?: string }>({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
  });
  return docs[0]?.version._status === "draft";
}

/** @returns null when nobody knows */
async function hasRevisionSeen(
  { payload }: PayloadRequest,
  text: string | null,
  change: LoggedChange,
): Promise<boolean | null> {
  const revision = readRevision(text);
  if (revision === null) return null;
  return hasSeen(revision, change.at, await countUpTo(payload, revision.at));
}

/** When a change went live last: a roll-back and its end make it do so more than once. */
async function wentLiveAt({ payload }: PayloadRequest, change: LoggedChange) {
  const at = new Date(change.at).toISOString();
  const { docs } = await payload.db.find<{ finishedAt: string }>({
    collection: "releases",
    where: {
      and: [
        { state: { equals: "live" } },
        { revisionAt: { greater_than_equal: at } },
        { or: [{ coveredFrom: { less_than: at } }, { coveredFrom: { exists: false } }] },
      ],
    },
    sort: "-finishedAt",
    limit: 1,
    pagination: false,
  });
  return docs[0] ? new Date(docs[0].finishedAt).toISOString() : null;
}

/** The publisher looks several times a second; after so long without a look it is not at work. */
const SILENT_MS = 30_000;

/** How the site is as a whole, for a member of staff. */
async function readSiteStatus(req: PayloadRequest, state: SiteState | null): Promise<SiteStatus> {
  const { payload, user } = req;
  const now = Date.now();
  const coveredTo = readRevision(state?.revision ?? null)?.at ?? 0;
  const [orders, refusal, lookedAt, waitingSince] = await Promise.all([
    openOrders(payload),
    lastRefusal(payload, now),
    lastLook(payload, now),
    oldestChangeAfter(payload, coveredTo),
  ]);
  // The last look may lie long ago, or in the future when the clock was put back. Either way the publisher is silent.
  const isSilent = lookedAt === null || Math.abs(now - lookedAt) > SILENT_MS;
  const failure = failureStatusOf(state);
  // The state of a silent publisher is old, so that it explains nothing.
  const isExplained = Boolean(state?.freeze || failure) && !(state && isSilent);
  const isLate = waitingSince !== null && now - waitingSince > environment.publishAlertMs;
  const freeze = state?.freeze ?? null;
  return {
    live: liveOf(state),
    freeze: freeze && { at: freeze.at, by: freeze.by, why: freeze.why, source: freeze.source },
    failure,
    held: (state?.held ?? []).map(heldDocumentOf),
    late: isLate && !isExplained ? { since: new Date(waitingSince).toISOString() } : null,
    silentSince: isSilent && lookedAt !== null ? new Date(lookedAt).toISOString() : null,
    isKnown: lookedAt !== null,
    orders: orders.map(({ id, kind, by, why, releaseId, createdAt }) => ({
      id: String(id),
      kind,
      by,
      why: why ?? null,
      release: releaseId ?? null,
      at: new Date(createdAt).toISOString(),
    })),
    refusal,
    mayRollBack: isAdmin(user),
    mayResume: mayPublish(user),
  };
}

function liveOf(state: SiteState | null): SiteStatus["live"] {
  const live = state?.live ?? null;
  return live && { release: live.release, at: live.at, pages: live.pages };
}

/** A document opens in the admin, a page that no document makes on the readers' site. */
function heldDocumentOf({ collectionSlug, documentId, title, reason }: HeldRecord) {
  const href =
    collectionSlug === PAGES
      ? new URL(documentId, environment.siteUrl).href
      : hrefOf({ collectionSlug, documentId, title });
  return { collectionSlug, documentId, title, href, reason };
}

function failureStatusOf(state: SiteState | null): FailureStatus | null {
  if (!state?.failure) return null;
  const { at, error, documents } = state.failure;
  return {
    at,
    error,
    documents: documents.map((document) => ({ ...document, href: hrefOf(document) })),
  };
}
