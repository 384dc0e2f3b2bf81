import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { runToEnd } from "../system/child.ts";
import { ROOT } from "../system/settings.ts";
import { failedWith, type GateResult } from "./gate.ts";

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

interface Suite {
  /** The folder whose tests are run; all by default. */
  only?: string;
  env?: NodeJS.ProcessEnv;
  workers?: number;
}

/**
 * One of the suites of `vitest.config.ts`, counted test by test. One worker runs it by default: gates run side
 * by side, and what one worker has loaded serves all of its files.
 */
export async function vitestGate(project: string, suite: Suite = {}): Promise<GateResult> {
  const folder = mkdtempSync(join(tmpdir(), "bantin-report-"));
  const file = join(folder, "report.json");
  try {
    const output = await outputOf(project, file, suite);
    const counted = report.parse(JSON.parse(readFileSync(file, "utf8")));
    const skipped = counted.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status !== "passed" && status !== "failed");
    // A file that cannot even be loaded has no tests to count, and is a failure all the same.
    const failed = Math.max(counted.numFailedTests, counted.numFailedTestSuites > 0 ? 1 : 0);
    const result = { passed: counted.numPassedTests, failed, skipped: skipped.length };
    if (failed > 0) return { ...result, note: lastOf(output) };
    if (result.passed === 0) return failedWith(`The suite ${project} has no test.\n${output}`);
    const note = skipped.map(({ fullName }) => `skipped: ${fullName}`).join("\n");
    return note ? { ...result, note } : result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Vitest ends with what failed. What tests print of faults that they cause on purpose would hide it. */
function lastOf(output: string): string {
  const lines = output.split("\n");
  const left = lines.length - MOST_LINES;
  return left > 0 ? [`[${left} lines]`, ...lines.slice(left)].join("\n") : output;
}

const MOST_LINES = 250;

/** What Vitest printed, whether its tests passed or not. */
async function outputOf(
  project: string,
  file: string,
  { only, env, workers = 1 }: Suite,
): Promise<string> {
  try {
    return await runToEnd({
      command: "vitest",
      args: [
        "run",
        "--config=scripts/vitest.config.ts",
        "--project",
        project,
        "--reporter=dot",
        "--reporter=json",
        `--outputFile.json=${file}`,
        `--max-workers=${workers}`,
        ...(only ? [`${only}/`] : []),
      ],
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: "1", ...env },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
