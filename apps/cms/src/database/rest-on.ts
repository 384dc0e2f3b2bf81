import type { PayloadRequest } from "payload";

type Note = (transaction: number | string, thing: string) => Promise<void>;

const notes = new WeakMap<object, Note>();

/** How a database notes what a transaction rests on. One whose transactions take turns has no need of it. */
export function noteOn(database: object, note: Note): void {
  notes.set(database, note);
}

/**
 * Says that the transaction of `req` rests on something that it only reads: that a body is there which its document
 * refers to, that an address is free. Another transaction that says the same of the same thing at the same time is in
 * conflict with it, and one of the two begins anew and finds what the other has made of it. Without this both would
 * be kept: neither writes what the other writes.
 *
 * To be said before what it rests on is read.
 *
 * @param thing a document, `issuers/<id>`, or an address of the site
 */
export async function restOn(
  req: Pick<PayloadRequest, "payload" | "transactionID">,
  thing: string,
): Promise<void> {
  const transaction = await req.transactionID;
  if (transaction) await notes.get(req.payload.db)?.(transaction, thing);
}
