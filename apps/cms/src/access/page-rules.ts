/** Names of this machine for itself: what goes there never leaves it, so that plain http tells nobody anything. */
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** What is asked about a request before Payload sees it. */
export interface Asked {
  method: string;
  path: string;
  headers: Pick<Headers, "get">;
}

/** Whether passwords and sessions of the admin go over the network for everybody on it to read. */
export function isPlainHttp(cmsUrl: URL): boolean {
  return cmsUrl.protocol === "http:" && !OWN_NAMES.includes(cmsUrl.hostname);
}

/** Whether a page of the admin is opened under another name than the one for which its cookies count. */
export function isOtherName({ path, headers }: Asked, cmsUrl: URL): boolean {
  const names = [headers.get("host"), headers.get("x-forwarded-host")];
  return /^\/admin(\/|$)/.test(path) && !names.includes(cmsUrl.host);
}

/**
 * Whether a request that does not say where it comes from is a browser's own. Over plain http, other than to this
 * machine, browsers send neither `Origin` nor `Sec-Fetch-Site` when they only read; when they write they do.
 */
export function isUnmarkedRead({ method, headers }: Asked, cmsUrl: URL): boolean {
  return (
    isPlainHttp(cmsUrl) &&
    (method === "GET" || method === "HEAD") &&
    headers.get("origin") === null &&
    headers.get("sec-fetch-site") === null &&
    headers.get("host") === cmsUrl.host
  );
}

/**
 * What pages of the admin may do: run the scripts that this answer names, talk to this server, show its pictures.
 * Styles stay open: Payload and its editor write them into elements.
 *
 * @param isDeveloping React's development build makes code of texts, to show where an error comes from
 */
export function adminPolicy(nonce: string, isDeveloping: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDeveloping ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What an answer of the API may do, should a browser take it for a page. */
export const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
