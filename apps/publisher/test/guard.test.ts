import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { measureWork } from "./support/guarded-work.ts";

const BASELINE = join(import.meta.dirname, "guard.json");
const baseline = z.record(z.string(), z.record(z.string(), z.number()));
/** A count may grow by so much without a word. */
const MOST = 1.1;

test("a change costs no more than it did: see `pnpm bench guard` where it has to", async () => {
  const before = baseline.parse(JSON.parse(readFileSync(BASELINE, "utf8")));
  const now = await measureWork();
  expect(Object.keys(now)).toEqual(Object.keys(before));
  const grown = Object.entries(now).flatMap(([change, work]) =>
    Object.entries(work)
      .filter(([count, n]) => n > (before[change]?.[count] ?? 0) * MOST)
      .map(([count, n]) => `${change}: ${count} ${before[change]?.[count]} → ${n}`),
  );
  expect(grown).toEqual([]);
}, 300_000);
