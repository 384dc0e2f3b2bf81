import crypto from "node:crypto";
import { promisify } from "node:util";
import {
  APIError,
  AuthenticationError,
  addDataAndFileToRequest,
  type Endpoint,
  loginOperation,
  type PayloadRequest,
} from "payload";
import { generatePayloadCookie } from "payload/shared";
import { z } from "zod";
import { clientAddress } from "../../access/client-address.ts";
import { DatabaseRefusal } from "../../database/refusals.ts";
import { environment } from "../../environment/index.ts";
import { inTurn, TooManyWaitError } from "../../setup/in-turn.ts";
import { bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { Brake, type Counted } from "./brake.ts";
import { isKnownDevice, knownDeviceCookie } from "./known-devices.ts";

/** A password takes a core for a third of a second: more at once would keep everything else waiting. */
const hashing = inTurn({ atOnce: 2, waiting: 30 });
const brake = new Brake();

/** Wrong passwords in a row before waiting begins. People of one office share an address. */
const FREE = { account: 5, knownDevice: 10, address: 30 };

const BUSY_FOR_S = 5;

const credentials = z.object({
  email: z.string().transform((value) => value.toLowerCase().trim()),
  password: z.string().max(1000),
});

/** What of an account logging in needs, as the database holds it. */
const storedAccount = z.object({
  id: z.string(),
  salt: z.string(),
  loginAttempts: z.number().nullish(),
});
type StoredAccount = z.infer<typeof storedAccount>;

/**
 * Logging in, in place of Payload's: whoever fails again and again waits, a bounded number of passwords is hashed at
 * once, and an address without an account takes as long as one with.
 */
export const loginEndpoint: Endpoint = {
  method: "post",
  path: "/login",
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const given = credentials.safeParse(req.data).data;
    if (!given || given.password.trim() === "") throw new AuthenticationError(req.t);
    const account = await accountOf(req, given.email);
    const counted = countedOf(req, given.email, account);
    // The database counts too, and unlocking or logging in sets its count to nothing.
    if (account?.loginAttempts === 0) brake.forget(`account ${given.email}`);
    const attempt = brake.begin(counted, Date.now());
    if ("waitMs" in attempt) throw haveToWait(req, Math.ceil(attempt.waitMs / 1000));
    try {
      const result = await hashing(async () => {
        if (!account) await hashInVain(given.password);
        return logIn(req, given);
      });
      attempt.takeBack();
      return answered(req, result, account);
    } catch (error) {
      if (error instanceof DatabaseRefusal) attempt.takeBack();
      if (error instanceof TooManyWaitError) {
        attempt.takeBack();
        throw tooBusy(req);
      }
      attempt.failed();
      throw error;
    }
  },
};

/** @throws AuthenticationError when there is no such account, or it is not its password */
function logIn(req: PayloadRequest, data: { email: string; password: string }) {
  const collection = req.payload.collections.users;
  return loginOperation<"users">({ collection, data, req });
}

function answered(
  req: PayloadRequest,
  result: Awaited<ReturnType<typeof logIn>>,
  account: StoredAccount | null,
): Response {
  const headers = new Headers();
  const { config } = req.payload.collections.users;
  const cookie = generatePayloadCookie({
    collectionAuthConfig: config.auth,
    cookiePrefix: req.payload.config.cookiePrefix ?? "payload",
    token: result.token ?? "",
  });
  headers.append("Set-Cookie", String(cookie));
  if (account) headers.append("Set-Cookie", knownDeviceCookie(req, account));
  return Response.json({ message: req.t("authentication:passed"), ...result }, { headers });
}

async function accountOf(req: PayloadRequest, email: string): Promise<StoredAccount | null> {
  const found = await req.payload.db.findOne({
    collection: "users",
    where: { email: { equals: email } },
    req,
  });
  return storedAccount.safeParse(found).data ?? null;
}

function countedOf(
  req: PayloadRequest,
  email: string,
  account: StoredAccount | null,
): readonly Counted[] {
  if (account && isKnownDevice(req, account)) {
    return [{ key: `known device ${account.id}`, free: FREE.knownDevice }];
  }
  const address = clientAddress(req.headers, environment.trustedProxies);
  return [
    { key: `account ${email}`, free: FREE.account },
    ...(address === "unknown" ? [] : [{ key: `address ${address}`, free: FREE.address }]),
  ];
}

/** What Payload does to a password. */
const ITERATIONS = 600_000;
const BYTES = 32;

async function hashInVain(password: string): Promise<void> {
  const salt = crypto.randomBytes(32).toString("hex");
  await promisify(crypto.pbkdf2)(password, salt, ITERATIONS, BYTES, "sha256");
}

function haveToWait(req: PayloadRequest, seconds: number): Error {
  const minutes = Math.ceil(seconds / 60);
  const vi = seconds <= 90 ? `${seconds} giây` : `${minutes} phút`;
  const en = seconds <= 90 ? `${seconds} seconds` : `${minutes} minutes`;
  return refusedFor(
    req,
    seconds,
    429,
    bilingual(
      `Đã nhập sai nhiều lần. Hãy chờ ${vi} rồi thử lại, hoặc dùng máy đã đăng nhập lần trước. Cần vào ngay: nhờ người quản trị mở khóa tài khoản.`,
      `Too many wrong passwords. Wait ${en}, or use the computer on which you logged in before. An administrator can unlock the account at once.`,
    ),
  );
}

function tooBusy(req: PayloadRequest): Error {
  return refusedFor(
    req,
    BUSY_FOR_S,
    503,
    bilingual(
      "Đang có quá nhiều người đăng nhập cùng lúc. Hãy chờ vài giây rồi thử lại.",
      "Too many people are logging in at once. Wait some seconds, then try again.",
    ),
  );
}

function refusedFor(
  req: PayloadRequest,
  seconds: number,
  status: 429 | 503,
  message: ReturnType<typeof bilingual>,
): Error {
  req.responseHeaders = new Headers(req.responseHeaders);
  req.responseHeaders.set("Retry-After", String(seconds));
  return new APIError(inLanguageOf(req, message), status, {}, true);
}
