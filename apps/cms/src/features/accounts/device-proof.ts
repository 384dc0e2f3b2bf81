import { createHmac, timingSafeEqual } from "node:crypto";

/** Cookies of browsers that are known begin so, and go on with a digest of the account. */
export const KNOWN_DEVICE_COOKIE = "bantin-known-";

/** More of them than people share a computer are not looked at. */
const MOST_LOOKED_AT = 20;

/**
 * Shows that a cookie was made here, without asking the database. It does not show for whose account, nor that the
 * password is still the same: see `known-devices.ts`.
 */
export function proofOf(device: string, secret: string): string {
  return createHmac("sha256", secret).update(`made-here ${device}`).digest("base64url");
}

/** The browser that a `Cookie` header is of; null when it has never signed in here. */
export function deviceIn(cookies: string, secret: string): string | null {
  const marks = cookies
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each.startsWith(KNOWN_DEVICE_COOKIE))
    .slice(0, MOST_LOOKED_AT)
    .map((each) => each.slice(each.indexOf("=") + 1).split("."));
  const found = marks.find(([device = "", proof = ""]) => isSame(proof, proofOf(device, secret)));
  return found?.[0] ?? null;
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
