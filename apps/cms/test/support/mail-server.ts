import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { expect, vi } from "vitest";

/** Mails are sent behind the answer, and by a machine that may be busy. */
const MAIL_WITHIN = { timeout: 30_000 };

/** A mail server of this machine, and what it was given. */
export interface MailServer {
  mails: { to: string; text: string }[];
  /** What the environment says of it. */
  env: { SMTP_URL: string; MAIL_FROM: string };
  /** The text of a mail, as soon as it is there. */
  mailTo(email: string, about: RegExp): Promise<string>;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer["mails"] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, { envelope }, done) {
      text(stream).then((mail) => {
        const [to] = envelope.rcptTo;
        mails.push({ to: to?.address ?? "", text: textOf(mail) });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "bantin@example.com" },
    mailTo: (email, about) =>
      vi.waitFor(() => {
        const found = mails.find((mail) => mail.to === email && about.test(mail.text))?.text;
        expect(found).toBeDefined();
        return found ?? "";
      }, MAIL_WITHIN),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The text of a mail of one part. */
function textOf(mail: string): string {
  const [head = "", body = ""] = mail.split(/\r\n\r\n(.*)/s);
  if (/encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString();
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
