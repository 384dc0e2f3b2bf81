import { APIError, type PayloadRequest } from "payload";
import { z } from "zod";
import { clientAddress } from "../../access/client-address.ts";
import { environment } from "../../environment/index.ts";
import { bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { Brake, type Counted } from "./brake.ts";
import { isKnownDevice } from "./known-devices.ts";
import { logSignIn, logWait } from "./sign-in-log.ts";

/** Passwords and codes are counted alike: whoever guesses the one has the other's waits too. */
const brake = new Brake();

/** Wrong ones in a row before waiting begins. People of one office share an address. */
const FREE = { account: 5, knownDevice: 10, address: 30 };

/** What of an account logging in needs, as the database holds it. */
const storedAccount = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string().nullish(),
  salt: z.string(),
  loginAttempts: z.number().nullish(),
});
export type LoginAccount = z.infer<typeof storedAccount>;

export async function loginAccount(
  req: PayloadRequest,
  key: "email" | "id",
  value: string,
): Promise<LoginAccount | null> {
  const where = { [key]: { equals: value } };
  const found = await req.payload.db.findOne({ collection: "users", where, req });
  return storedAccount.safeParse(found).data ?? null;
}

/**
 * Counts an attempt at the account of an address before it is made.
 *
 * @param account null when the address has none; it is counted all the same
 * @throws APIError that says how long to wait
 */
export function beginAttempt(req: PayloadRequest, email: string, account: LoginAccount | null) {
  // The database counts too, and unlocking or logging in sets its count to nothing.
  if (account?.loginAttempts === 0) brake.forget(`account ${email}`);
  const attempt = brake.begin(countedOf(req, email, account), Date.now());
  if ("waitMs" in attempt) {
    logWait(req);
    throw haveToWait(req, Math.ceil(attempt.waitMs / 1000));
  }
  const { failed, takeBack } = attempt;
  return {
    takeBack,
    failed() {
      failed();
      logSignIn(req, email, "A sign-in failed");
    },
  };
}

function countedOf(
  req: PayloadRequest,
  email: string,
  account: LoginAccount | null,
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
      `Too many wrong ones. Wait ${en}, or use the computer on which you logged in before. An administrator can unlock the account at once.`,
    ),
  );
}

/** An answer that says in how many seconds to come again. */
export function refusedFor(
  req: PayloadRequest,
  seconds: number,
  status: 429 | 503,
  message: ReturnType<typeof bilingual>,
): Error {
  req.responseHeaders = new Headers(req.responseHeaders);
  req.responseHeaders.set("Retry-After", String(seconds));
  return new APIError(inLanguageOf(req, message), status, {}, true);
}
