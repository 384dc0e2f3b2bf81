import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

interface Mail {
  to: string;
  /** As it came, with its encoded words and parts decoded. */
  said: string;
  messageId: string;
}

/** A mail server of this machine that can be away. */
export interface Mailbox {
  mails: Mail[];
  /** While it is away it takes nothing. */
  isAway: boolean;
  env: { SMTP_URL: string; MAIL_FROM: string };
  close(): Promise<void>;
}

export async function openMailbox(): Promise<Mailbox> {
  const mails: Mail[] = [];
  const mailbox = { isAway: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_address, _session, done) =>
      done(mailbox.isAway ? Object.assign(new Error("away"), { responseCode: 421 }) : undefined),
    onData(stream, { envelope }, done) {
      text(stream).then((mail) => {
        const said = decoded(mail);
        const messageId = /^message-id: *(\S+)/im.exec(said)?.[1] ?? "";
        mails.push({ to: envelope.rcptTo[0]?.address ?? "", said, messageId });
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(mailbox, {
    mails,
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "bantin@example.com" },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** The words of a mail, whichever encodings its parts and headers have. */
function decoded(mail: string): string {
  return mail
    .replace(/\?=\r\n =\?/g, "?==?")
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_all, way: string, words: string) =>
      way.toUpperCase() === "B"
        ? Buffer.from(words, "base64").toString()
        : fromQuoted(words.replaceAll("_", " ")),
    )
    .replace(
      /Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/gi,
      (_all, body: string) => `\r\n${Buffer.from(body, "base64").toString()}\r\n`,
    )
    .replace(
      /Content-Transfer-Encoding: quoted-printable\r\n\r\n(.*?)(?=\r\n--|$)/gis,
      (_all, body: string) => `\r\n${fromQuoted(body)}`,
    );
}

function fromQuoted(words: string): string {
  const bytes = words
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
