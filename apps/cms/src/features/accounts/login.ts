import crypto from "node:crypto";
import { promisify } from "node:util";
import {
  AuthenticationError,
  addDataAndFileToRequest,
  type Endpoint,
  loginOperation,
  type PayloadRequest,
} from "payload";
import { generatePayloadCookie } from "payload/shared";
import { z } from "zod";
import { DatabaseRefusal } from "../../database/refusals.ts";
import { inTurn, TooManyWaitError } from "../../setup/in-turn.ts";
import { bilingual } from "../../text/bilingual.ts";
import type { SecondStep } from "../second-factor/api.ts";
import { SecondStepNeeded } from "../second-factor/guard-sessions.ts";
import { secondStepCookie } from "../second-factor/second-step.ts";
import { knownDeviceCookie } from "./known-devices.ts";
import { beginAttempt, type LoginAccount, loginAccount, refusedFor } from "./login-attempts.ts";
import { logSignIn } from "./sign-in-log.ts";

/** A password takes a core for a third of a second: more at once would keep everything else waiting. */
const hashing = inTurn({ atOnce: 2, waiting: 30 });

const BUSY_FOR_S = 5;

const credentials = z.object({
  email: z.string().transform((value) => value.toLowerCase().trim()),
  password: z.string().max(1000),
});

/**
 * Logging in, in place of Payload's: whoever fails again and again waits, a bounded number of passwords is hashed at
 * once, and an address without an account takes as long as one with. Where a second factor is asked for, the right
 * password opens no session: `features/second-factor/login-endpoints.ts` goes on.
 */
export const loginEndpoint: Endpoint = {
  method: "post",
  path: "/login",
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const given = credentials.safeParse(req.data).data;
    if (!given || given.password.trim() === "") throw new AuthenticationError(req.t);
    const account = await loginAccount(req, "email", given.email);
    const attempt = beginAttempt(req, given.email, account);
    try {
      const result = await hashing(async () => {
        if (!account) await hashInVain(given.password);
        return logIn(req, given);
      });
      attempt.takeBack();
      return loggedIn(req, result, account);
    } catch (error) {
      if (error instanceof SecondStepNeeded && account) {
        attempt.takeBack();
        return secondStepAsked(account, error.step);
      }
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

/** The answer to whoever is in, with the cookies of the session and of a browser that is known from now on. */
export function loggedIn(
  req: PayloadRequest,
  result: { token?: string },
  account: LoginAccount | null,
): Response {
  const headers = new Headers();
  const { config } = req.payload.collections.users;
  const cookie = generatePayloadCookie({
    collectionAuthConfig: config.auth,
    cookiePrefix: req.payload.config.cookiePrefix ?? "payload",
    token: result.token ?? "",
  });
  headers.append("Set-Cookie", String(cookie));
  if (account) {
    headers.append("Set-Cookie", knownDeviceCookie(req, account));
    logSignIn(req, account.email, "Signed in");
  }
  return Response.json({ message: req.t("authentication:passed"), ...result }, { headers });
}

function secondStepAsked(account: LoginAccount, step: SecondStep): Response {
  const headers = { "Set-Cookie": secondStepCookie(account, step) };
  return Response.json({ secondStep: step }, { headers });
}

/** What Payload does to a password. */
const ITERATIONS = 600_000;
const BYTES = 32;

async function hashInVain(password: string): Promise<void> {
  const salt = crypto.randomBytes(32).toString("hex");
  await promisify(crypto.pbkdf2)(password, salt, ITERATIONS, BYTES, "sha256");
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
