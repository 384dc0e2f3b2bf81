import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Check, type Finding, good, unsure, wrong } from "../check.ts";

const MOST_AHEAD_MS = 2 * 60_000;
const SET_IT = "Set the clock, and let the machine keep it by NTP (systemd-timesyncd, chrony).";

/** Scheduled publications, sessions and signatures go by the clock. */
export const clock: Check = {
  name: "Clock",
  look({ dataDir }) {
    const newest = newestIn(dataDir);
    const findings: Finding[] = [];
    if (newest && newest.atMs > Date.now() + MOST_AHEAD_MS) {
      findings.push(
        wrong(`${newest.path} was written in the future: the clock was put back.`, SET_IT),
      );
    }
    const asked = spawnSync("timedatectl", ["show", "--property=NTPSynchronized", "--value"], {
      encoding: "utf8",
      timeout: 5_000,
    });
    const answer = asked.status === 0 ? asked.stdout.trim() : "";
    if (answer === "no") findings.push(unsure("Nobody keeps this machine's clock right.", SET_IT));
    else if (answer !== "yes") {
      findings.push(
        unsure(`It is ${new Date().toISOString()}; who keeps it right could not be asked.`, SET_IT),
      );
    } else findings.push(good(`It is ${new Date().toISOString()}, kept right by NTP.`));
    return findings;
  },
};

function newestIn(folder: string): { path: string; atMs: number } | null {
  let newest: { path: string; atMs: number } | null = null;
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const atMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (newest === null || atMs > newest.atMs) newest = { path, atMs };
  }
  return newest;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
