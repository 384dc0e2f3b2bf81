import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether a request comes with a session of this installation, or with the key of its site, as far as that can be told
 * without the database. What it may do is Payload's to say; whether the session was ended as well.
 */
export function isFromOwn(
  headers: { cookie?: string | undefined; authorization?: string | undefined },
  own: { payloadSecret: string; siteApiKey: string },
): boolean {
  const { authorization = "", cookie = "" } = headers;
  if (isSame(authorization, `api-clients API-Key ${own.siteApiKey}`)) return true;
  const [, inCookie] = /(?:^|;\s*)bantin-token=([^;]*)/.exec(cookie) ?? [];
  const [, inHeader] = /^(?:JWT|Bearer) (.*)$/.exec(authorization) ?? [];
  return [inCookie, inHeader].some((token) => token !== undefined && isOwn(token, own));
}

/** Signed here, and not at its end. */
function isOwn(token: string, { payloadSecret }: { payloadSecret: string }): boolean {
  const [head = "", claims = "", signature = ""] = token.split(".");
  // As Payload makes its key.
  const key = createHash("sha256").update(payloadSecret).digest("hex").slice(0, 32);
  const expected = createHmac("sha256", key).update(`${head}.${claims}`).digest("base64url");
  return isSame(signature, expected) && endOf(claims) > Date.now();
}

function endOf(claims: string): number {
  const read: unknown = JSON.parse(Buffer.from(claims, "base64url").toString());
  const isDated = typeof read === "object" && read !== null && "exp" in read;
  return isDated ? Number(read.exp) * 1000 : 0;
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
