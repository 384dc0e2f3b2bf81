import { createHash, createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { isFromOwn } from "./own-token.ts";

const OWN = { payloadSecret: "a secret of this installation", siteApiKey: "k".repeat(32) };

/** As Payload signs them: `logging-in.int.test.ts` shows that one of Payload's is taken. */
function token(secret = OWN.payloadSecret, inMs = 60_000): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "HS256" })}.${part({ exp: (Date.now() + inMs) / 1000 })}`;
  const key = createHash("sha256").update(secret).digest("hex").slice(0, 32);
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
}
const other = token("another");

it.each<[string, Parameters<typeof isFromOwn>[0], boolean]>([
  ["a session in a cookie", { cookie: `x=y; bantin-token=${token()}; z=1` }, true],
  ["a session in a header", { authorization: `JWT ${token()}` }, true],
  ["a session as a bearer's", { authorization: `Bearer ${token()}` }, true],
  ["the site's key", { authorization: `api-clients API-Key ${OWN.siteApiKey}` }, true],
  ["another key", { authorization: "api-clients API-Key x" }, false],
  ["a session that is over", { cookie: `bantin-token=${token(undefined, -1)}` }, false],
  ["a session of elsewhere", { cookie: `bantin-token=${other}` }, false],
  [
    "a signature under other words",
    { authorization: `JWT ${token().replace(/\..*\./, ".e30.")}` },
    false,
  ],
  ["no token at all", { cookie: "bantin-token=", authorization: "JWT " }, false],
  ["another cookie", { cookie: `not-bantin-token=${token()}` }, false],
  ["nothing", {}, false],
])("%s", (_, headers, isOwn) => {
  expect(isFromOwn(headers, OWN)).toBe(isOwn);
});
