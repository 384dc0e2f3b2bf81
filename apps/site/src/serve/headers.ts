/**
 * What every answer carries. Pages have no script that runs and no inline style, so the policy allows none:
 * text that slipped through as markup would still do nothing. JSON-LD is data, which no policy concerns.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Folders whose addresses hold a hash of what stands there. */
const HASHED = /^\/(_astro|media|tep)\//;

/** Hashed files never change; everything else is asked for again, which costs an answer of no body. */
export function cacheControl(pathname: string): string {
  return HASHED.test(pathname)
    ? "public, max-age=31536000, immutable"
    : "public, max-age=0, must-revalidate";
}
