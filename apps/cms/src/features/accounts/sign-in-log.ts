import type { PayloadRequest } from "payload";
import { z } from "zod";
import { clientAddress } from "../../access/client-address.ts";
import { environment } from "../../environment/index.ts";
import { countFailure } from "../audit/record-accounts.ts";

/** Anything longer is no account, and would fill the log. */
const typedEmail = z.email().max(254);

/** Of an attack with thousands of attempts one line in so long, not each. */
const WAITS_EVERY_MS = 10_000;

const waits = { count: 0, toldAtMs: 0 };

/** A line of the log for each sign-in that was let through to the password, with account and address. */
export function logSignIn(
  req: PayloadRequest,
  email: string,
  msg: "A sign-in failed" | "Signed in",
): void {
  // Whoever types into the wrong box may have typed a password there: what is no address is not written down.
  const account = typedEmail.safeParse(email).data ?? "not an e-mail address";
  const line = { account, address: addressOf(req), msg };
  if (msg === "Signed in") {
    req.payload.logger.info(line);
    return;
  }
  req.payload.logger.warn(line);
  countFailure(req, typedEmail.safeParse(email).data ?? "–");
}

/** A line now and then for those that had to wait before they may try again. */
export function logWait(req: PayloadRequest, nowMs = Date.now()): void {
  waits.count += 1;
  if (nowMs - waits.toldAtMs < WAITS_EVERY_MS && nowMs >= waits.toldAtMs) return;
  const { count } = waits;
  Object.assign(waits, { count: 0, toldAtMs: nowMs });
  req.payload.logger.warn({
    attempts: count,
    address: addressOf(req),
    msg: "Sign-ins had to wait: somebody guesses, or has forgotten a password",
  });
}

function addressOf(req: PayloadRequest): string {
  return clientAddress(req.headers, environment.trustedProxies);
}
