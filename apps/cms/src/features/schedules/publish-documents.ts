import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from "payload";
import { inTransaction } from "../../database/transactions.ts";
import { nameOfDocument } from "../../text/name-of-document.ts";
import { refusedWords } from "../../text/refusal.ts";
import type { DocumentRef, ScheduleKind } from "./api.ts";
import { isDrafted } from "./rows.ts";

/** What stopped one of several documents, in words that name it. */
export class NotDoneError extends Error {
  override name = "NotDoneError";
}

/**
 * Publishes documents, or takes them down, in the transaction of `req` and with the rights of `user`: the newest
 * draft of each, as the button does.
 *
 * @throws NotDoneError when one may not be, with its name and why; whatever else stops the database as it is
 */
export async function publishDocuments(
  payload: Payload,
  req: Partial<PayloadRequest>,
  documents: readonly DocumentRef[],
  kind: Exclude<ScheduleKind, "review">,
  user: TypedUser,
): Promise<void> {
  for (const { collection, id } of documents) {
    if (!isDrafted(collection)) throw new Error(`${collection} has no drafts`);
    try {
      await payload.update({
        collection,
        id,
        data: { _status: kind === "publish" ? "published" : "draft" },
        depth: 0,
        overrideAccess: false,
        user,
        req: { ...req },
      });
    } catch (error) {
      const asker = await createLocalReq({ user }, payload);
      const words = refusedWords(error, asker, collection);
      if (words === null) throw error;
      throw new NotDoneError(`${await nameOf(asker, { collection, id })}: ${words}`);
    }
  }
}

/** `Bài viết “Giao ban”`. */
async function nameOf(req: PayloadRequest, { collection, id }: DocumentRef): Promise<string> {
  if (!isDrafted(collection)) return collection;
  const { payload } = req;
  const doc = await payload.findByID({
    collection,
    id,
    draft: true,
    trash: true,
    depth: 0,
    disableErrors: true,
  });
  if (!doc) return "Một mục không còn";
  return nameOfDocument(doc, payload.collections[collection].config, req);
}

class OnlyTried extends Error {}

/** What would stop the documents from being published now; null when nothing would. Nothing is kept. */
export async function publicationProblem(
  payload: Payload,
  documents: readonly DocumentRef[],
  kind: Exclude<ScheduleKind, "review">,
  user: TypedUser,
): Promise<string | null> {
  try {
    await inTransaction(payload, async (req) => {
      await publishDocuments(payload, req, documents, kind, user);
      throw new OnlyTried();
    });
  } catch (error) {
    if (error instanceof NotDoneError) return error.message;
    if (!(error instanceof OnlyTried)) throw error;
  }
  return null;
}
