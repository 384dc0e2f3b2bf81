import { lookup } from "node:dns/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ask, type Check, type Finding, good, reasonOf, unsure, wrong } from "../check.ts";

const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** Whether the CMS answers under its name, to those who may ask only, and takes the key of the site. */
export const cms: Check = {
  name: "CMS",
  async look({ cmsUrl, dataDir, env }) {
    const url = new URL(cmsUrl);
    try {
      await lookup(url.hostname.replace(/^\[|\]$/g, ""));
    } catch {
      return [
        wrong(
          `CMS_URL is ${cmsUrl}, and this machine knows no “${url.hostname}”.`,
          "Add the name to its DNS or hosts file, or change CMS_URL.",
        ),
      ];
    }
    const findings: Finding[] = [];
    if (url.protocol === "http:" && !OWN_NAMES.includes(url.hostname)) {
      findings.push(
        wrong(
          `Passwords go to ${cmsUrl} for everybody on the network to read.`,
          "Put nginx with TLS in front: docs/operations.md, “The web server”.",
        ),
      );
    }
    return [...findings, ...(await answers(cmsUrl, keyOf(dataDir, env)))];
  },
};

async function answers(cmsUrl: string, key: string | null): Promise<Finding[]> {
  try {
    const path = `${cmsUrl}/api/articles?limit=1&depth=0`;
    const stranger = await ask(path);
    if (stranger.status !== 403) {
      return [
        wrong(
          `${cmsUrl} answers ${stranger.status} to a stranger, where the CMS answers 403.`,
          "See whether something else listens there, and what the CMS's log says.",
        ),
      ];
    }
    const up = good(`It answers at ${cmsUrl}, and strangers are refused.`);
    if (key === null) {
      return [
        up,
        unsure(
          "There is no key for the site here.",
          "Set CMS_API_KEY, or look where the CMS runs.",
        ),
      ];
    }
    const known = await ask(path, { Authorization: `api-clients API-Key ${key}` });
    return known.status === 200
      ? [up, good("It takes the key with which the site reads.")]
      : [
          up,
          wrong(
            `It refuses the key with which the site reads (${known.status}).`,
            "Use the key in DATA_DIR/secrets/site-api-key of the CMS, and restart the CMS if you changed it.",
          ),
        ];
  } catch (error) {
    return [
      wrong(
        `Nobody answers at ${cmsUrl}: ${reasonOf(error)}.`,
        "Start the CMS, or look into DATA_DIR/logs/cms.log why it does not run.",
      ),
    ];
  }
}

function keyOf(dataDir: string, env: NodeJS.ProcessEnv): string | null {
  if (env.CMS_API_KEY) return env.CMS_API_KEY;
  try {
    return readFileSync(join(dataDir, "secrets/site-api-key"), "utf8").trim();
  } catch {
    return null;
  }
}
