import { expect, it } from "vitest";
import { askedWaitMs } from "./asked-wait.ts";

const NOW = Date.parse("2026-11-30T08:00:00Z");
const RESET = String(NOW / 1000 + 90);

it.each<[Record<string, string | string[]>, number | null]>([
  [{}, null],
  [{ "retry-after": "30" }, 30_000],
  [{ "retry-after": " 30 " }, 30_000],
  [{ "retry-after": ["7", "9"] }, 7_000],
  [{ "retry-after": "Mon, 30 Nov 2026 08:00:40 GMT" }, 40_000],
  [{ "retry-after": "Mon, 30 Nov 2026 07:00:00 GMT" }, 0],
  [{ "retry-after": "0" }, 0],
  [{ "retry-after": "999999999" }, 3_600_000],
  [{ "retry-after": "lát nữa" }, null],
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": RESET }, 90_000],
  [{ "x-ratelimit-remaining": "12", "x-ratelimit-reset": RESET }, null],
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": "mai" }, null],
  [{ "x-ratelimit-remaining": "0", "x-ratelimit-reset": RESET, "retry-after": "60" }, 60_000],
])("%j asks for %s ms", (headers, ms) => {
  expect(askedWaitMs(headers, NOW)).toBe(ms);
});
