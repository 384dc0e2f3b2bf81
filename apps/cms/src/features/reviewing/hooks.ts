import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
  PayloadRequest,
} from "payload";
import { z } from "zod";
import { mayPublish } from "../../access/roles.ts";
import { refusal } from "../../text/refusal.ts";
import { isScheduled } from "../schedules/close-schedules.ts";
import { DEEDS, type Deed, decideStage, isTextChanged, STAGES } from "./decide.ts";
import { reviewers, writeNotices } from "./write-notices.ts";

const given = z.object({
  deed: z.enum(DEEDS).nullish().catch(null),
  deedNote: z.string().trim().max(2000).nullish().catch(null),
});
const reference = z
  .union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])
  .nullish()
  .catch(null);
const standing = z.object({
  stage: z.enum(STAGES).nullish().catch("writing"),
  writtenBy: reference,
  assignedTo: reference,
  createdBy: reference,
});

/**
 * Sets where a text stands, and who wrote it last. What the form says of the stage is never taken: it may be older
 * than what a colleague has done. A save without a user is the system's own and says for itself.
 *
 * @throws APIError when whoever saves may not do it
 */
export const moveStage: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const { deed, deedNote, ...text } = data;
  if (req.user?.collection !== "users") {
    return data._status === "published" ? { ...text, stage: "done" } : text;
  }
  const asked = given.parse({ deed, deedNote });
  const before = standing.parse(originalDoc ?? {});
  const isChanged = isTextChanged(originalDoc ?? {}, text);
  const writtenBy = isChanged || !originalDoc?.id ? req.user.id : before.writtenBy;
  const isPublishing = text._status === "published";
  const isPlanned =
    isChanged &&
    Boolean(originalDoc?.id) &&
    !isPublishing &&
    (await isScheduled(collection.slug, String(originalDoc.id), req));
  const decision = decideStage({
    deed: asked.deed ?? null,
    note: asked.deedNote ?? "",
    stage: before.stage ?? "writing",
    isPublishing,
    isTextChanged: isChanged,
    mayPublish: mayPublish(req.user),
    hasWrittenLast: writtenBy === req.user.id,
    needsSecondPerson:
      (isPublishing || isPlanned || asked.deed === "approve") && (await needsSecondPerson(req)),
    isPlanned,
  });
  if (decision.refused) throw refusal(req, decision.refused, 403);
  return { ...text, deed: asked.deed, deedNote: asked.deedNote, stage: decision.stage, writtenBy };
};

export async function needsSecondPerson(req: PayloadRequest): Promise<boolean> {
  const settings = await req.payload.findGlobal({
    slug: "editorial-settings",
    depth: 0,
    req,
  });
  return settings.needsSecondPerson === true;
}

/** Keeps what was said, and tells whom it concerns, in the transaction of the save. */
export function tellStage(collection: CollectionSlug): CollectionAfterChangeHook {
  return async ({ data, doc, previousDoc, req }) => {
    const { user } = req;
    if (user?.collection !== "users") return doc;
    const by = { id: String(user.id), name: user.name };
    const asked = given.parse(data ?? {});
    const { deed, deedNote } = { deed: asked.deed ?? null, deedNote: asked.deedNote ?? "" };
    const now = standing.parse(doc);
    const before = standing.parse(previousDoc ?? {});
    const about = { collection, doc, documentId: String(doc.id), by, text: deedNote };
    if (deed) await keepRemark(req, about, deed, deedNote);
    const isNewlyAssigned = Boolean(now.assignedTo) && now.assignedTo !== before.assignedTo;
    if (deed === "submit") {
      const to = now.assignedTo ? [now.assignedTo] : await reviewers(req.payload, req);
      await writeNotices(req, to, { ...about, kind: "submitted" });
    } else if (isNewlyAssigned) {
      await writeNotices(req, [now.assignedTo], { ...about, kind: "assigned" });
    }
    const authors = [now.createdBy, now.writtenBy];
    if (deed === "return") await writeNotices(req, authors, { ...about, kind: "returned" });
    if (deed === "approve") await writeNotices(req, authors, { ...about, kind: "approved" });
    if (doc._status === "published" && previousDoc?._status !== "published") {
      await writeNotices(req, [now.createdBy], { ...about, kind: "published" });
    }
    return doc;
  };
}

async function keepRemark(
  req: PayloadRequest,
  { collection, documentId, by }: { collection: string; documentId: string; by: { id: string } },
  kind: Deed,
  text: string,
): Promise<void> {
  await req.payload.create({
    collection: "remarks",
    data: { collectionSlug: collection, documentId, kind, by: by.id, text },
    depth: 0,
    req: { ...(req.transactionID ? { transactionID: req.transactionID } : {}) },
  });
}
