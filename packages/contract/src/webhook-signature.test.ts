import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import {
  isWebhookSecret,
  signedHeaders,
  verifyWebhook,
  webhookSecretOf,
} from "./webhook-signature.ts";

/** Signatures made with `openssl dgst -sha256 -mac HMAC`; the first is the example of the standard's authors. */
const VECTORS = [
  {
    secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    message: {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestampS: 1614265330,
      body: '{"test": 2432232314}',
    },
    signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  },
  {
    secret: "whsec_QuG6o24gdGluOiBraMOzYSBrw70gdGjhu60gbmdoaeG7h20=",
    message: { id: "msg_2", timestampS: 1666582427, body: '{"nội dung":"Đầm Hà"}' },
    signature: "v1,DHIFHWSK6Z7WZaPeDkXmTCvVJZSdu+pFOswpLC7PgXM=",
  },
] as const;
const [{ secret: OLD, message: MESSAGE }, { secret: NEW }] = VECTORS;
const BODY = Buffer.from(MESSAGE.body);
const THEN_MS = MESSAGE.timestampS * 1000;

const verify = (secrets: readonly string[], signers: readonly string[], ageMs = 0, body = BODY) =>
  verifyWebhook(secrets, { ...signedHeaders(signers, MESSAGE) }, body, THEN_MS + ageMs);

describe("a signature", () => {
  it.each(VECTORS)(
    "is the one that others compute: $message.id",
    ({ secret, message, signature }) => {
      expect(signedHeaders([secret], message)).toEqual({
        "webhook-id": message.id,
        "webhook-timestamp": String(message.timestampS),
        "webhook-signature": signature,
      });
    },
  );

  it("is accepted by the standard's own library, and the other way round", () => {
    const timestampS = Math.floor(Date.now() / 1000);
    const message = { id: "msg_3", timestampS, body: '{"a":1}' };
    const library = new Webhook(NEW);
    expect(library.verify(message.body, { ...signedHeaders([OLD, NEW], message) })).toEqual({
      a: 1,
    });
    const headers = {
      "webhook-id": message.id,
      "webhook-timestamp": String(timestampS),
      "webhook-signature": library.sign(message.id, new Date(timestampS * 1000), message.body),
    };
    expect(verifyWebhook([NEW], headers, Buffer.from(message.body), Date.now()).isValid).toBe(true);
  });

  it("holds for whoever knows the old secret or the new one while both sign", () => {
    expect(verify([OLD], [NEW, OLD])).toEqual({ isValid: true, id: MESSAGE.id });
    expect(verify([NEW], [NEW, OLD])).toEqual({ isValid: true, id: MESSAGE.id });
    expect(verify([NEW, OLD], [OLD]).isValid).toBe(true);
  });

  it("does not hold once the old secret is gone, or for another text", () => {
    expect(verify([NEW], [OLD])).toEqual({ isValid: false, reason: "signature" });
    const other = Buffer.from(`${MESSAGE.body} `);
    expect(verify([OLD], [OLD], 0, other)).toEqual({ isValid: false, reason: "signature" });
  });

  it.each([
    [299_000, true],
    [301_000, "too-old"],
    [-299_000, true],
    [-301_000, "too-new"],
  ])("that is %i ms old is judged: %s", (ageMs, expected) => {
    const verdict = verify([OLD], [OLD], ageMs);
    expect(verdict.isValid || verdict.reason).toBe(expected);
  });

  it.each([
    ["no headers", {}],
    ["no time", { "webhook-timestamp": undefined }],
    ["a time that is no number", { "webhook-timestamp": "1614265330abc" }],
    ["two ids", { "webhook-id": ["a", "b"] }],
  ])("is not looked for with %s", (_case, headers) => {
    const all = "webhook-id" in headers || "webhook-timestamp" in headers;
    const given = all ? { ...signedHeaders([OLD], MESSAGE), ...headers } : headers;
    expect(verifyWebhook([OLD], given, BODY, THEN_MS)).toEqual({
      isValid: false,
      reason: "headers",
    });
  });
});

describe("a secret", () => {
  it("is made in the standard's form", () => {
    expect(isWebhookSecret(webhookSecretOf(new Uint8Array(32)))).toBe(true);
  });

  it.each(["", "whsec_", "whsec_ngan", `whsec_${"!".repeat(40)}`, "A".repeat(120)])(
    "is not “%s”",
    (text) => {
      expect(isWebhookSecret(text)).toBe(false);
      expect(() => signedHeaders([text], MESSAGE)).toThrow(/24 to 64 bytes/);
    },
  );
});
