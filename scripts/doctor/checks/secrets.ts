import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Check, type Finding, good, unsure, wrong } from "../check.ts";

const FOR_OTHERS = 0o077;
const WRITTEN_BY_OTHERS = 0o022;

/** Whether others on this machine can read what only the CMS may. */
export const secrets: Check = {
  name: "Files that are secret",
  look({ dataDir, root, env }) {
    if (process.platform === "win32") {
      return [
        unsure("Rights of files are not looked at on Windows.", `Let nobody else read ${dataDir}.`),
      ];
    }
    const folder = join(dataDir, "secrets");
    const names = namesIn(folder);
    if (names === null && !(env.PAYLOAD_SECRET && env.CMS_API_KEY)) {
      return [unsure(`There is no ${folder} yet.`, "Start the CMS once: it makes its secrets.")];
    }
    const secret = (names ?? []).map((name) => join(folder, name));
    const paths = [...secret, join(root, ".env"), ...databaseFiles(dataDir), ...logs(dataDir)];
    const open = paths.filter((path) => ((modeOf(path) ?? 0) & FOR_OTHERS) !== 0);
    const isOpenFolder = ((modeOf(dataDir) ?? 0) & FOR_OTHERS) !== 0;
    const isSecret = (path: string) => secret.includes(path) || path.endsWith(".env");
    const worst = open.filter(isSecret);
    const rest = open.filter((path) => !isSecret(path));
    if (((modeOf(folder) ?? 0) & WRITTEN_BY_OTHERS) !== 0) worst.push(folder);
    const found: Finding[] = worst.map((path) =>
      wrong(`Others on this machine can read or replace ${path}.`, `chmod go= ${path}`),
    );
    if (rest.length > 0 && isOpenFolder) {
      found.push(
        unsure(
          `Others on this machine can read the database or the logs in ${dataDir}.`,
          `chmod go= ${dataDir}, unless a web server of another user serves ${dataDir}/releases.`,
        ),
      );
    }
    return found.length > 0 ? found : [good("Nobody else on this machine can read them.")];
  },
};

const databaseFiles = (dataDir: string) =>
  (namesIn(dataDir) ?? [])
    .filter((name) => name.startsWith("cms.sqlite"))
    .map((name) => join(dataDir, name));

const logs = (dataDir: string) =>
  (namesIn(join(dataDir, "logs")) ?? []).map((name) => join(dataDir, "logs", name));

function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

/** Null where there is nothing. */
function modeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? null;
}
