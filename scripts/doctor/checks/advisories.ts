import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { type Check, type Finding, good, unsure, wrong } from "../check.ts";

const LONGEST_MS = 60_000;

const manifest = z.object({ packageManager: z.string() });
const audit = z.object({
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
  advisories: z
    .record(
      z.string(),
      z.object({ module_name: z.string(), title: z.string(), severity: z.string() }),
    )
    .optional(),
});

const UPDATE =
  "Update to the newest release of Bản tin; if it is the newest, ask its makers (SECURITY.md).";
const SERIOUS = ["critical", "high"];

/** Whether a hole is known in something that the product is made of, by the registry's list of advisories. */
export const advisories: Check = {
  name: "Known holes in what it is made of",
  async look({ root, isOnline }) {
    if (!isOnline) return [couldNot("nobody was asked (--offline)")];
    const { packageManager } = manifest.parse(
      JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
    );
    const child = spawn("npx", ["--yes", packageManager, "audit", "--prod", "--json"], {
      cwd: root,
      timeout: LONGEST_MS,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = new Promise<string>((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("close", () => resolve(""));
    });
    const [said, complaint, failure] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      ended,
    ]);
    return findings(said, complaint || failure);
  },
};

/** @param said what `pnpm audit --json` printed */
export function findings(said: string, complaint: string): Finding[] {
  const answer = audit.safeParse(parsed(said)).data;
  if (!answer) return [couldNot(firstLines(complaint || said) || "no answer in a minute")];
  const all = Object.values(answer.advisories ?? {});
  const count = Object.values(answer.metadata.vulnerabilities).reduce((sum, one) => sum + one, 0);
  if (count === 0) return [good("No hole is known in any of the packages.")];
  const serious = all.filter(({ severity }) => SERIOUS.includes(severity));
  const rows = (serious.length > 0 ? serious : all).slice(0, 5);
  const list = rows.map(({ module_name, title }) => `${module_name}: ${title}`).join("; ");
  const is = serious.length > 0 ? wrong : unsure;
  return [is(`${count} holes are known, ${serious.length} of them serious. ${list}`, UPDATE)];
}

function couldNot(why: string): Finding {
  return unsure(
    `The list of known holes could not be asked: ${why}.`,
    "Run this again where the registry can be reached, at least once a month.",
  );
}

function parsed(said: string): unknown {
  try {
    return JSON.parse(said);
  } catch {
    return null;
  }
}

function firstLines(complaint: string): string {
  return complaint
    .replaceAll(/[×│\s]+/g, " ")
    .trim()
    .slice(0, 200);
}
