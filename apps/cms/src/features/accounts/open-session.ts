import { randomUUID } from "node:crypto";
import { getFieldsToSign, jwtSign, type Payload, type PayloadRequest } from "payload";
import { z } from "zod";
import { clientAddress } from "../../access/client-address.ts";
import { environment } from "../../environment/index.ts";
import { recordAccount } from "../audit/record-accounts.ts";
import { browserName } from "./browser-name.ts";

type Asker = { payload: Payload; headers: Headers } & Partial<PayloadRequest>;

const session = z.looseObject({ id: z.string(), expiresAt: z.coerce.date() });
const withSessions = z.looseObject({
  id: z.string(),
  email: z.string(),
  sessions: z.array(session).nullish(),
});

async function accountOf({ payload, ...req }: Asker, id: string) {
  const where = { id: { equals: id } };
  return withSessions.parse(await payload.db.findOne({ collection: "users", where, req }));
}

/** What the list of sessions tells of where somebody has logged in. */
function deviceOf({ headers }: Pick<Asker, "headers">): { device: string | null; address: string } {
  return {
    device: browserName(headers.get("user-agent")),
    address: clientAddress(headers, environment.trustedProxies),
  };
}

/** Notes at the session that Payload has just added, and in the log, where it was opened: in the transaction of `req`. */
export async function nameDevice(req: Asker, id: string): Promise<void> {
  const account = await accountOf(req, id);
  await recordAccount(req, "login", account, { isByItself: true });
  const { sessions } = account;
  const [newest, ...others] = (sessions ?? []).toReversed();
  if (!newest) return;
  const data = { sessions: [...others.toReversed(), { ...newest, ...deviceOf(req) }] };
  const { payload } = req;
  await payload.db.updateOne({ collection: "users", id, data, req, returning: false });
}

/**
 * Makes a session as Payload does, in the transaction of `req`, for whoever has shown all that is asked. Payload
 * itself makes one for a password alone.
 *
 * @returns its token, and when it ends, in seconds of the epoch
 */
export async function openSession(req: Asker, id: string): Promise<{ token: string; exp: number }> {
  const { payload } = req;
  const { config } = payload.collections.users;
  const account = await accountOf(req, id);
  const now = new Date();
  const sid = randomUUID();
  const lifeMs = config.auth.tokenExpiration * 1000;
  const opened = { id: sid, createdAt: now, expiresAt: new Date(now.getTime() + lifeMs) };
  const sessions = [
    ...(account.sessions ?? []).filter(({ expiresAt }) => expiresAt > now),
    { ...opened, ...deviceOf(req) },
  ];
  await payload.db.updateOne({
    collection: "users",
    id,
    data: { sessions },
    req,
    returning: false,
  });
  const counted = { loginAttempts: 0, lockUntil: null };
  await payload.db.updateOne({ collection: "users", id, data: counted, req, returning: false });
  await recordAccount(req, "login", account, { isByItself: true });
  const user = { ...account, collection: "users" } as unknown as Parameters<
    typeof getFieldsToSign
  >[0]["user"];
  const { email } = account;
  const fieldsToSign = getFieldsToSign({ collectionConfig: config, email, sid, user });
  const { tokenExpiration } = config.auth;
  return jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration });
}
