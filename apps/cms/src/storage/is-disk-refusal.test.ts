import { expect, it } from "vitest";
import { isDiskRefusal } from "./is-disk-refusal.ts";

const coded = (code: string, cause?: unknown) => Object.assign(new Error("x", { cause }), { code });

it.each<[string, unknown, boolean]>([
  ["a full disk", coded("ENOSPC"), true],
  [
    "a full disk behind the database's own error",
    new Error("Failed query", { cause: coded("SQLITE_FULL") }),
    true,
  ],
  ["a longer code of the same", coded("SQLITE_IOERR_WRITE"), true],
  ["a value that is there already", coded("SQLITE_CONSTRAINT_UNIQUE"), false],
  ["a file that is missing", coded("ENOENT"), false],
  ["what is no error", "ENOSPC", false],
])("%s: %s → %s", (_what, error, is) => {
  expect(isDiskRefusal(error)).toBe(is);
});
