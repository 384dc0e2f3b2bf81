import type { Payload, PayloadRequest } from "payload";
import { afterCommit } from "../../database/transactions.ts";
import { environment } from "../../environment/index.ts";
import { titleOf } from "../../text/title-of.ts";
import type { NoticeKind } from "./api.ts";
import { wakeMail } from "./send-notices.ts";

interface Notice {
  kind: NoticeKind;
  collection: string;
  doc: object;
  documentId: string;
  /** Who did it; they are not told themselves. */
  by: { id: string; name: string } | null;
  /** The reason, the comment; empty where there is none. */
  text?: string;
}

/** Tells people of something in the transaction of `req`: a deed that is rolled back is told to nobody. */
export async function writeNotices(
  req: Pick<PayloadRequest, "payload" | "transactionID">,
  to: readonly (string | null | undefined)[],
  { kind, collection, doc, documentId, by, text = "" }: Notice,
): Promise<void> {
  const { payload } = req;
  const people = new Set(to.filter((id): id is string => Boolean(id) && id !== by?.id));
  for (const person of people) {
    await payload.create({
      collection: "notices",
      data: {
        to: person,
        kind,
        collectionSlug: collection,
        documentId,
        title: titleOf(doc) ?? "",
        by: by?.name ?? "",
        text,
        mail: environment.mail ? "waiting" : "none",
        mailAt: new Date().toISOString(),
      },
      depth: 0,
      req: { ...(req.transactionID ? { transactionID: req.transactionID } : {}) },
    });
  }
  if (people.size > 0 && environment.mail) await afterCommit(req, () => wakeMail(payload));
}

/** Everybody who may review: who may publish. */
export async function reviewers(
  payload: Payload,
  req: Pick<PayloadRequest, "transactionID">,
): Promise<string[]> {
  const { docs } = await payload.find({
    collection: "users",
    where: { role: { in: ["admin", "editor"] } },
    pagination: false,
    depth: 0,
    req: { ...(req.transactionID ? { transactionID: req.transactionID } : {}) },
  });
  return docs.map(({ id }) => id);
}
