import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { environment } from "../../environment/index.ts";

/** What a key is for: a text that was made for one thing is of no use for another. */
type Purpose = "authenticator key" | "proposed key" | "recovery code" | "second step";

const IV_BYTES = 12;
const TAG_BYTES = 16;

function keyOf(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync("sha256", environment.payloadSecret, "", `bantin ${purpose}`, 32));
}

/** A text that only this installation reads, and that nobody can change unseen. AES-256-GCM. */
export function lock(text: string, purpose: Purpose): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyOf(purpose), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** @returns null when it was not made by `lock` for that purpose, or with another `PAYLOAD_SECRET` */
export function unlock(locked: string, purpose: Purpose): string | null {
  const bytes = Buffer.from(locked, "base64url");
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyOf(purpose), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const body = bytes.subarray(IV_BYTES + TAG_BYTES);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** A digest that nobody makes without the secret of this installation. */
export function digest(text: string, purpose: Purpose): string {
  return createHmac("sha256", keyOf(purpose)).update(text).digest("base64url");
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
