import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import type { Payload } from "payload";
import { environment } from "../../environment/index.ts";

const PATIENCE_MS = 20_000;

/** What sends mail, where an operator has said how; Payload's own writes to the log. */
export function mailAdapter() {
  const { mail } = environment;
  if (!mail) return undefined;
  return nodemailerAdapter({
    defaultFromAddress: mail.from,
    defaultFromName: "Bản tin",
    // A mail server that is away must keep nobody from starting or waiting.
    skipVerify: true,
    transportOptions: transportOf(new URL(mail.url)),
  });
}

/** `smtp://user:password@host:587`, or `smtps:` where the connection is encrypted from its beginning. */
function transportOf({ hostname, password, port, protocol, username }: URL) {
  const secure = protocol === "smtps:";
  return {
    host: hostname,
    port: Number(port || (secure ? 465 : 587)),
    secure,
    ...(username
      ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
      : {}),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  };
}

/** Sends without anybody waiting for it: neither an answer nor a transaction. What fails is in the log. */
export function sendInBackground(
  payload: Payload,
  mail: { to: string; subject: string; text: string },
): void {
  payload.sendEmail(mail).catch((err: unknown) => {
    payload.logger.error({ err, subject: mail.subject, msg: "A mail could not be sent" });
  });
}
