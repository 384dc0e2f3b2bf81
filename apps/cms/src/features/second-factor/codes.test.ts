import { Secret, TOTP } from "otpauth";
import { describe, expect, it } from "vitest";
import { type Factor, keyAddress, newKey, newRecoveryCodes, spendCode } from "./codes.ts";

const NOW = Date.parse("2026-03-01T08:00:10.000Z");
const STEP = Math.floor(NOW / 30_000);
const key = newKey();
const codeAt = (ms: number) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: ms });
const factor = (data: Partial<Factor> = {}): Factor => ({
  key,
  lastStep: 0,
  recovery: [],
  ...data,
});

describe("a code of an authenticator", () => {
  it.each([
    ["of now", 0, STEP],
    ["of half a minute ago", -30_000, STEP - 1],
    ["of a clock that is half a minute ahead", 30_000, STEP + 1],
  ])("%s is right", (_when, ms, lastStep) => {
    expect(spendCode(factor(), codeAt(NOW + ms), NOW)).toMatchObject({ lastStep });
  });

  it.each([
    ["of a minute ago", codeAt(NOW - 60_000)],
    ["of in a minute", codeAt(NOW + 60_000)],
    ["that is none", "12345"],
    ["that is empty", ""],
  ])("%s is wrong", (_when, code) => {
    expect(spendCode(factor(), code, NOW)).toBeNull();
  });

  it("is right once, and those before it are wrong after it", () => {
    for (const ms of [0, -30_000]) {
      expect(spendCode(factor({ lastStep: STEP }), codeAt(NOW + ms), NOW)).toBeNull();
    }
  });

  it("may be typed in two groups", () => {
    const code = codeAt(NOW);
    expect(spendCode(factor(), `${code.slice(0, 3)} ${code.slice(3)}`, NOW)).not.toBeNull();
  });
});

it("a recovery code is right once, however it is typed", () => {
  const { codes, kept } = newRecoveryCodes();
  const [code = ""] = codes;
  const used = spendCode(factor({ recovery: kept }), code.toUpperCase().replaceAll("-", " "), NOW);
  expect(used).toEqual({ lastStep: 0, recovery: kept.slice(1), isRecovery: true });
  expect(spendCode(factor({ recovery: used?.recovery ?? [] }), code, NOW)).toBeNull();
  expect(kept.join()).not.toContain(code.replaceAll("-", ""));
});

it("the address of a key is what authenticators read", () => {
  const url = new URL(keyAddress("JBSWY3DPEHPK3PXP", "lan@example.com"));
  expect([url.protocol, url.hostname, url.searchParams.get("secret")]).toEqual([
    "otpauth:",
    "totp",
    "JBSWY3DPEHPK3PXP",
  ]);
});
