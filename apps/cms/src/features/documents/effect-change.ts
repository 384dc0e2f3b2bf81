import { EFFECT_STATUSES, type EffectStatus } from "@bantin/contract";
import { localDate } from "@bantin/vietnamese";
import type { Payload } from "payload";

/** What is wanted of many documents at once. */
export interface EffectWish {
  status: EffectStatus;
  /** `YYYY-MM-DD`: the first day without effect, for documents that note none; null to leave it. */
  expiryDate: string | null;
}

/** A document as far as its effect goes. */
export interface EffectRow {
  id: string;
  name: string;
  status: EffectStatus;
  expiryDate: string | null;
  /** A draft is newer than what readers see: publishing would publish that, too. */
  hasDraft: boolean;
}

/** What would change, and what is left to its editors. */
export interface EffectPlan {
  changes: { row: EffectRow; expiryDate: string | null }[];
  unchanged: EffectRow[];
  withDraft: EffectRow[];
}

/**
 * What a wish makes of some documents. One that ended by itself keeps its own day; one with a newer draft is left
 * to whoever is writing it.
 */
export function planEffectChange(rows: readonly EffectRow[], wish: EffectWish): EffectPlan {
  const plan: EffectPlan = { changes: [], unchanged: [], withDraft: [] };
  for (const row of rows) {
    const expiryDate = row.expiryDate ?? wish.expiryDate;
    const isSame = row.status === wish.status && row.expiryDate === expiryDate;
    const isEnded = row.status === "expired";
    if (isSame || isEnded) plan.unchanged.push(row);
    else if (row.hasDraft) plan.withDraft.push(row);
    else plan.changes.push({ row, expiryDate });
  }
  return plan;
}

export function isEffectStatus(text: string | undefined): text is EffectStatus {
  return EFFECT_STATUSES.some((status) => status === text);
}

/** The published documents of one issuing body. */
export async function effectRows(payload: Payload, issuer: string): Promise<EffectRow[]> {
  const { docs } = await payload.find({
    collection: "resolutions",
    where: { issuer: { equals: issuer }, _status: { equals: "published" } },
    depth: 0,
    pagination: false,
    sort: "issueDate",
  });
  const { docs: latest } = await payload.find({
    collection: "resolutions",
    where: { id: { in: docs.map(({ id }) => id) } },
    draft: true,
    depth: 0,
    pagination: false,
  });
  const drafts = new Set(latest.flatMap(({ id, _status }) => (_status === "draft" ? id : [])));
  return docs.map(({ id, title, symbol, effectStatus, expiryDate }) => ({
    id,
    name: title ?? symbol ?? id,
    status: effectStatus,
    expiryDate: expiryDate ? localDate(expiryDate) : null,
    hasDraft: drafts.has(id),
  }));
}

/** Carries out a plan, document by document, as an editor's publication would. */
export async function applyEffectPlan(
  payload: Payload,
  { changes }: Pick<EffectPlan, "changes">,
  { status }: EffectWish,
): Promise<void> {
  for (const { row, expiryDate } of changes) {
    await payload.update({
      collection: "resolutions",
      id: row.id,
      data: {
        effectStatus: status,
        // Noon, as `dayField` keeps days.
        expiryDate: expiryDate === null ? null : `${expiryDate}T12:00:00.000Z`,
        _status: "published",
      },
    });
  }
}
