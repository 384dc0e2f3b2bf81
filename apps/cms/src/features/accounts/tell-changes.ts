import type { CollectionAfterChangeHook } from "payload";
import { afterCommit } from "../../database/transactions.ts";
import { environment } from "../../environment/index.ts";
import { changedMail } from "./mail-words.ts";
import { sendInBackground } from "./send-mail.ts";

/** Tells whoever owns an account by mail, at the address that it had, that its password or address is another. */
export const tellChanges: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const to = previousDoc?.email;
  if (operation !== "update" || !environment.mail || !to) return doc;
  const changed = [
    ...(doc.email === to ? [] : ["địa chỉ thư"]),
    ...(req.context.hasNewPassword === true ? ["mật khẩu"] : []),
  ];
  if (changed.length === 0) return doc;
  await afterCommit(req, () =>
    sendInBackground(req.payload, { to, ...changedMail(changed.join(" và ")) }),
  );
  return doc;
};
