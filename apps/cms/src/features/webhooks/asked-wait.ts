/** Headers of an answer, names in small letters. */
type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The longest that is waited because a receiver asks for it; GitHub's count begins anew each hour. */
const LONGEST_MS = 3_600_000;

/**
 * For how long a receiver that refused wants to be left in peace: by `Retry-After` (RFC 9110, 10.2.3), seconds or a
 * time, or by what GitHub says of its limits
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 *
 * @returns milliseconds, an hour at most; null when it does not say
 */
export function askedWaitMs(headers: AnswerHeaders, nowMs: number): number | null {
  const asked = retryAfterMs(text(headers, "retry-after"), nowMs) ?? limitMs(headers, nowMs);
  return asked === null ? null : Math.min(Math.max(asked, 0), LONGEST_MS);
}

function retryAfterMs(value: string, nowMs: number): number | null {
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at - nowMs;
}

function limitMs(headers: AnswerHeaders, nowMs: number): number | null {
  if (text(headers, "x-ratelimit-remaining") !== "0") return null;
  const resetS = text(headers, "x-ratelimit-reset");
  return /^\d{1,12}$/.test(resetS) ? Number(resetS) * 1000 - nowMs : null;
}

function text(headers: AnswerHeaders, name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? "";
}
