import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  Where,
} from "payload";

/**
 * Opens what an account holds for itself alone, in the transaction in which it goes. Payload's forms stay blank over a
 * lock whose owner is gone, until it runs out.
 */
async function releaseLocks(id: unknown, req: PayloadRequest): Promise<void> {
  const where: Where = {
    and: [{ "user.relationTo": { equals: "users" } }, { "user.value": { equals: id } }],
  };
  await req.payload.db.deleteMany({ collection: "payload-locked-documents", where, req });
}

export const releaseLocksOfLeaver: CollectionBeforeDeleteHook = ({ id, req }) =>
  releaseLocks(id, req);

/** Whoever may do less from now on may no longer be the one who holds a text. */
export const releaseLocksOfDemoted: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === "update" && doc.role !== previousDoc?.role) await releaseLocks(doc.id, req);
};
