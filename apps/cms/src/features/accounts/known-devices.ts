import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { PayloadRequest } from "payload";
import { generateCookie, parseCookies } from "payload/shared";
import { environment } from "../../environment/index.ts";
import { KNOWN_DEVICE_COOKIE, proofOf } from "./device-proof.ts";

const DAYS = 180;

/** What of an account a mark is bound to: a new password makes every browser a stranger again. */
interface MarkedAccount {
  id: string;
  salt: string;
}

/**
 * Whether the browser that asks has logged in to this account before. A stranger who guesses the account's password
 * makes other strangers wait, never a browser that is known.
 */
export function isKnownDevice(req: PayloadRequest, account: MarkedAccount): boolean {
  const mark = parseCookies(req.headers).get(cookieName(account)) ?? "";
  const [device = "", ...rest] = mark.split(".");
  const signature = rest.at(-1) ?? "";
  const expected = sign(req, account, device);
  return (
    signature.length === expected.length &&
    timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
  );
}

/** The cookie that makes the browser known from now on. It lets nobody in. */
export function knownDeviceCookie(req: PayloadRequest, account: MarkedAccount): string {
  const device = randomBytes(16).toString("base64url");
  const cookie = generateCookie({
    name: cookieName(account),
    value: [device, proofOf(device, environment.payloadSecret), sign(req, account, device)].join(
      ".",
    ),
    path: "/api/users",
    expires: new Date(Date.now() + DAYS * 86_400_000),
    httpOnly: true,
    sameSite: "Strict",
    secure: environment.cmsUrl.startsWith("https:"),
    returnCookieAsObject: false,
  });
  return String(cookie);
}

/** One for each account, because several people may share a computer. */
function cookieName({ id }: MarkedAccount): string {
  return `${KNOWN_DEVICE_COOKIE}${createHash("sha256").update(id).digest("hex").slice(0, 16)}`;
}

function sign(req: PayloadRequest, { id, salt }: MarkedAccount, device: string): string {
  const text = `known-device ${id} ${salt} ${device}`;
  return createHmac("sha256", req.payload.secret).update(text).digest("base64url");
}
