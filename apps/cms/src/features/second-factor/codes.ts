import { randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { digest, isSame } from "./secret-box.ts";

/** RFC 6238 as every authenticator takes it: SHA-1, six digits, a new code every half minute. */
const STEP_MS = 30_000;
/** Codes before and after the present one that are taken too: clocks differ, and people type. */
const WINDOW = 1;

/** What is kept of a second factor, as far as codes are judged by it. */
export interface Factor {
  /** In base32. */
  key: string;
  /** The newest half minute of which a code was used. */
  lastStep: number;
  /** Digests of recovery codes that were not used yet. */
  recovery: readonly string[];
}

/** What a right code changes, so that it is right once. */
type Used = Pick<Factor, "lastStep" | "recovery"> & { isRecovery: boolean };

/** @returns what is to be kept when the code is right; null when it is wrong or was used before */
export function spendCode(factor: Factor, typed: string, nowMs: number): Used | null {
  const code = typed.replaceAll(/[\s-]/g, "").toLowerCase();
  return /^\d{6}$/.test(code) ? spendTimed(factor, code, nowMs) : spendRecovery(factor, code);
}

function spendTimed(
  { key, lastStep, recovery }: Factor,
  token: string,
  nowMs: number,
): Used | null {
  const secret = Secret.fromBase32(key);
  // It compares in constant time.
  const delta = TOTP.validate({ token, secret, window: WINDOW, timestamp: nowMs });
  if (delta === null) return null;
  const step = Math.floor(nowMs / STEP_MS) + delta;
  return step > lastStep ? { lastStep: step, recovery, isRecovery: false } : null;
}

function spendRecovery({ lastStep, recovery }: Factor, code: string): Used | null {
  const given = digest(code, "recovery code");
  const left = recovery.filter((kept) => !isSame(kept, given));
  return left.length < recovery.length ? { lastStep, recovery: left, isRecovery: true } : null;
}

/** A new key for an authenticator, in base32. */
export function newKey(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator reads from the picture. */
export function keyAddress(key: string, email: string): string {
  return new TOTP({ issuer: "Bản tin", label: email, secret: Secret.fromBase32(key) }).toString();
}

/** No letters and digits that look alike; 12 of 32 are 60 bits. */
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const CODES = 10;

/** @returns the codes for the person, and what is kept of them */
export function newRecoveryCodes(): { codes: string[]; kept: string[] } {
  const part = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const codes = Array.from({ length: CODES }, () => `${part()}-${part()}-${part()}`);
  return { codes, kept: codes.map((code) => digest(code.replaceAll("-", ""), "recovery code")) };
}
