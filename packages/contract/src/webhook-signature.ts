import { createHmac, timingSafeEqual } from "node:crypto";

/** How far a message's clock may be from ours, in seconds; what Standard Webhooks recommends. */
export const TOLERANCE_S = 300;

const PREFIX = "whsec_";
const VERSION = "v1";
/** Bounds that Standard Webhooks sets for a symmetric secret. */
const SECRET_BYTES = { min: 24, max: 64 };

/** The headers of a message, by Standard Webhooks. */
export interface WebhookHeaders {
  "webhook-id": string;
  /** Seconds since 1970. */
  "webhook-timestamp": string;
  /** One signature for each secret, with spaces in between. */
  "webhook-signature": string;
}

interface Message {
  id: string;
  /** Seconds since 1970. */
  timestampS: number;
  body: string | Uint8Array;
}

export type Verdict =
  | { isValid: true; id: string }
  | { isValid: false; reason: "headers" | "too-old" | "too-new" | "signature" };

/**
 * Whether a text is a secret as Standard Webhooks wants it: base64 of 24 to 64 bytes, with `whsec_` in front
 * or not.
 */
export function isWebhookSecret(text: string): boolean {
  const base64 = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : text;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return false;
  const { length } = Buffer.from(base64, "base64");
  return length >= SECRET_BYTES.min && length <= SECRET_BYTES.max;
}

/** A secret out of random bytes, 24 to 64 of them. */
export function webhookSecretOf(bytes: Uint8Array): string {
  return PREFIX + Buffer.from(bytes).toString("base64");
}

/**
 * Signs a message with each secret, the first one first, so that a receiver may know the old one or the new.
 *
 * @throws TypeError when a secret is none
 */
export function signedHeaders(secrets: readonly string[], message: Message): WebhookHeaders {
  const signatures = secrets.map((secret) => `${VERSION},${signature(secret, message)}`);
  return {
    "webhook-id": message.id,
    "webhook-timestamp": String(message.timestampS),
    "webhook-signature": signatures.join(" "),
  };
}

/**
 * Whether a message was signed with one of the secrets, within the last five minutes. That it was not seen
 * before is for the receiver to remember, by its id.
 *
 * @param headers by lower-case name
 * @param nowMs milliseconds since 1970
 * @throws TypeError when a secret is none
 */
export function verifyWebhook(
  secrets: readonly string[],
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: Uint8Array,
  nowMs: number,
): Verdict {
  const { "webhook-id": id, "webhook-timestamp": time, "webhook-signature": given } = headers;
  if (typeof id !== "string" || typeof time !== "string" || typeof given !== "string") {
    return { isValid: false, reason: "headers" };
  }
  if (id === "" || !/^\d{1,12}$/.test(time)) return { isValid: false, reason: "headers" };
  const timestampS = Number(time);
  const ageS = nowMs / 1000 - timestampS;
  if (ageS > TOLERANCE_S) return { isValid: false, reason: "too-old" };
  if (ageS < -TOLERANCE_S) return { isValid: false, reason: "too-new" };
  const expected = secrets.map((secret) => signature(secret, { id, timestampS, body }));
  const isSigned = given
    .split(" ")
    .map((part) => part.split(","))
    .some(
      ([version, value = ""]) =>
        version === VERSION && expected.some((wanted) => isEqual(wanted, value)),
    );
  return isSigned ? { isValid: true, id } : { isValid: false, reason: "signature" };
}

function signature(secret: string, { id, timestampS, body }: Message): string {
  if (!isWebhookSecret(secret)) {
    throw new TypeError("A webhook's secret must be base64 of 24 to 64 bytes, after whsec_.");
  }
  const key = Buffer.from(secret.replace(PREFIX, ""), "base64");
  return createHmac("sha256", key).update(`${id}.${timestampS}.`).update(body).digest("base64");
}

function isEqual(wanted: string, given: string): boolean {
  const [left, right] = [Buffer.from(wanted), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
