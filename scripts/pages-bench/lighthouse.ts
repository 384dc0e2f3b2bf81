import { join } from "node:path";
import { z } from "zod";
import { CHROMIUM_FLAGS } from "../services/chromium.ts";
import { lastLines, runCommand } from "../services/run-command.ts";
import { attempt, cached, type Fetched } from "./cache.ts";

/** With a hundred packages of its own it is no dependency of this repository: the bench fetches it. */
const VERSION = "13.5.0";
const RUN_TIMEOUT_MS = 5 * 60_000;

export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof CATEGORIES)[number];

/** One audit of one page. */
export interface Audit {
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** Over the wire, pictures included. */
  bytes: number;
  /** Largest contentful paint on the simulated phone. */
  lcpMs: number;
  /** Time in which the phone could not answer a finger. Without scripts it is what other programs took here. */
  tbtMs: number;
  /** What cost points: audits of a category that did not pass, with its name. */
  lost: string[];
}

const audit = z.object({
  id: z.string(),
  title: z.string(),
  score: z.number().nullable(),
  numericValue: z.number().optional(),
});
const category = z.object({
  score: z.number().nullable(),
  auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
});
const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  audits: z.record(z.string(), audit),
  categories: z.object({
    performance: category,
    accessibility: category,
    "best-practices": category,
    seo: category,
  }),
});

export function fetchLighthouse(): Promise<Fetched> {
  return cached(`lighthouse-${VERSION}`, (folder) =>
    attempt(
      "npm",
      [
        "install",
        "--prefix",
        folder,
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        `lighthouse@${VERSION}`,
      ],
      folder,
    ),
  );
}

/**
 * Audits a page as Lighthouse does by default: a middling phone on slow 4G, simulated.
 *
 * @throws with what Lighthouse said when it could not load the page
 */
export async function auditPage(folder: string, chromium: string, url: string): Promise<Audit> {
  const cli = join(folder, "node_modules/lighthouse/cli/index.js");
  const args = [
    cli,
    url,
    "--output=json",
    "--quiet",
    `--only-categories=${CATEGORIES.join(",")}`,
    `--chrome-flags=${CHROMIUM_FLAGS.join(" ")}`,
    "--no-enable-error-reporting",
  ];
  const env = { ...process.env, CHROME_PATH: chromium };
  const run = () => runCommand(process.execPath, args, { env, timeoutMs: RUN_TIMEOUT_MS });
  let result = await run();
  // Chromium sometimes records nothing of the load; Lighthouse itself asks to be run again then.
  if (!result.ok && result.stderr.includes("NO_NAVSTART")) result = await run();
  if (!result.ok) throw new Error(`Lighthouse failed on ${url}: ${lastLines(result.stderr)}`);
  const { runtimeError, audits, categories } = report.parse(JSON.parse(result.stdout));
  if (runtimeError) throw new Error(`Lighthouse could not load ${url}: ${runtimeError.message}`);
  const scoreOf = (name: Category) => Math.round((categories[name].score ?? 0) * 100);
  return {
    scores: {
      performance: scoreOf("performance"),
      accessibility: scoreOf("accessibility"),
      "best-practices": scoreOf("best-practices"),
      seo: scoreOf("seo"),
    },
    bytes: audits["total-byte-weight"]?.numericValue ?? Number.NaN,
    lcpMs: audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
    tbtMs: audits["total-blocking-time"]?.numericValue ?? Number.NaN,
    lost: CATEGORIES.flatMap((name) =>
      categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${name}: ${audits[id]?.title ?? id}`),
    ),
  };
}
