import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { BuiltSite } from "../built-site.ts";
import type { Finding, GateReport } from "../report.ts";

const DATA = /\.(xml|svg|json|webmanifest)$/;
/** What the newsroom uploaded is as it was given. */
const UPLOADS = /^(media|tep)\//;

/** Whether files for machines are well formed: XML by the browser's own strict parser, JSON by Node's. */
export async function checkWellFormed(
  page: Page,
  { folder, files }: BuiltSite,
): Promise<GateReport> {
  const findings: Finding[] = [];
  const data = files.filter((file) => DATA.test(file) && !UPLOADS.test(file));
  for (const file of data) {
    const text = readFileSync(join(folder, file), "utf8");
    const problem = /\.(xml|svg)$/.test(file)
      ? await page.evaluate(xmlProblem, text)
      : jsonProblem(text);
    if (problem !== null) findings.push({ page: `/${file}`, element: null, problem });
  }
  return { checks: data.length, findings };
}

function jsonProblem(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return `is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Runs in the page. */
function xmlProblem(text: string): string | null {
  const parsed = new DOMParser().parseFromString(text, "application/xml");
  const error = parsed.querySelector("parsererror");
  return error && `is no XML: ${(error.textContent ?? "").replace(/\s+/g, " ").trim()}`;
}
