import {
  commitTransaction,
  type Endpoint,
  Forbidden,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from "payload";
import { z } from "zod";
import { aroundEndpoint } from "../../access/around-endpoint.ts";
import { parsedBody } from "../../access/guarded-endpoint.ts";
import { isAdmin, isStaff } from "../../access/roles.ts";
import { inTransaction } from "../../database/transactions.ts";
import { bilingual } from "../../text/bilingual.ts";
import { type Asker, askerOf } from "../audit/record.ts";
import { recordAccount } from "../audit/record-accounts.ts";
import { type OpenSession, sessionsToEnd } from "./api.ts";

const HOUR_MS = 3_600_000;
/** However much it is used, a login ends after so long. */
const LONGEST_SESSION_MS = 24 * HOUR_MS;

const time = z.union([z.string(), z.date().transform((date) => date.toISOString())]);
const storedSessions = z.object({
  name: z.string().nullish(),
  sessions: z
    .array(
      z.looseObject({
        id: z.string(),
        createdAt: time,
        expiresAt: time,
        device: z.string().nullish(),
        address: z.string().nullish(),
      }),
    )
    .nullish()
    .transform((sessions) => sessions ?? []),
});
type StoredSession = z.infer<typeof storedSessions>["sessions"][number];

const NOT_A_SESSION = bilingual("Không rõ cần đăng xuất máy nào.", "Which one is not clear.");

const listSessions: Endpoint = {
  method: "get",
  path: "/:id/sessions",
  handler: async (req) => {
    const sessions = await sessionsOf(req, accountAskedFor(req));
    const answer = stillOpen(sessions, Date.now()).map(
      ({ id, createdAt, expiresAt, device, address }): OpenSession => ({
        id,
        startedAt: createdAt,
        expiresAt,
        device: device ?? null,
        address: address ?? null,
        isThisOne: id === ownSession(req),
      }),
    );
    const headers = { "Cache-Control": "private, no-store" };
    return Response.json(answer.reverse(), { headers });
  },
};

const endSessions: Endpoint = {
  method: "post",
  path: "/:id/sessions/end",
  handler: async (req) => {
    const account = accountAskedFor(req);
    const { id } = await parsedBody(req, sessionsToEnd, NOT_A_SESSION);
    const stays = (session: StoredSession) =>
      id === undefined ? session.id === ownSession(req) : session.id !== id;
    await inTransaction(req.payload, async (transaction) => {
      const asker = { ...askerOf(req), ...transaction };
      const { name, sessions: open } = await accountWith(asker, account);
      const sessions = open.filter(stays);
      await req.payload.db.updateOne({
        collection: "users",
        id: account,
        data: { sessions },
        req: transaction,
        returning: false,
      });
      await recordAccount(asker, "sessionsEnded", { id: account, name });
    });
    return Response.json({});
  },
};

/** An administrator lets somebody try again at once. Payload unlocks in the transaction that is open already. */
const unlock = aroundEndpoint("post", "/unlock", async (req, next) => {
  if (!isAdmin(req.user)) return next();
  await initTransaction(req);
  try {
    const answer = await next();
    const email = z.object({ email: z.string() }).safeParse(req.data).data?.email ?? "";
    const where = { email: { equals: email.toLowerCase().trim() } };
    const found = await req.payload.db.findOne({ collection: "users", where, req });
    const account = z.object({ id: z.string(), name: z.string().nullish() }).safeParse(found).data;
    if (account) await recordAccount(req, "unlocked", account);
    await commitTransaction(req);
    return answer;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
});

/** Keeps a login going that is in use, until it has gone on for too long. */
const refresh = aroundEndpoint("post", "/refresh-token", async (req, next) => {
  if (req.user?.collection === "users") {
    const sessions = await sessionsOf(req, req.user.id);
    const startedAt = sessions.find(({ id }) => id === ownSession(req))?.createdAt ?? "";
    if (Date.now() - Date.parse(startedAt) > LONGEST_SESSION_MS) throw new Forbidden(req.t);
  }
  return next();
});

export const sessionEndpoints = [listSessions, endSessions, unlock, refresh];

/** The account of the address: everybody's own, and any for administrators. @throws Forbidden */
function accountAskedFor(req: PayloadRequest): string {
  const id = String(req.routeParams?.id);
  const isOwn = isStaff(req.user) && req.user?.id === id;
  if (!isOwn && !isAdmin(req.user)) throw new Forbidden(req.t);
  return id;
}

async function sessionsOf(req: Asker, id: string): Promise<StoredSession[]> {
  return (await accountWith(req, id)).sessions;
}

async function accountWith(req: Asker, id: string): Promise<z.infer<typeof storedSessions>> {
  const where = { id: { equals: id } };
  const found = await req.payload.db.findOne({ collection: "users", where, req });
  return storedSessions.safeParse(found).data ?? { sessions: [] };
}

function stillOpen(sessions: readonly StoredSession[], nowMs: number): StoredSession[] {
  return sessions.filter(({ expiresAt }) => Date.parse(expiresAt) > nowMs);
}

/** Payload puts it on the account of whoever asks, and into no type. */
const withSession = z.object({ collection: z.literal("users"), _sid: z.string() });

function ownSession({ user }: PayloadRequest): string | null {
  return withSession.safeParse(user).data?._sid ?? null;
}
