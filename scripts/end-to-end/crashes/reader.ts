import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Settings } from "../../system/settings.ts";
import { DRAFT_MARK } from "./story.ts";

/** Somebody who looks at the live release all the time, on the disk and over HTTP. */
export interface Reader {
  complaints: string[];
  looks(): number;
  releases: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** Pages that exist before, between and after. */
const ALWAYS = ["/", "/tin-tuc/", "/van-ban/", "/chu-de/"];

export function startReader({ dataDir, siteUrl }: Settings): Reader {
  const complaints: string[] = [];
  const releases = new Set<string>();
  let looks = 0;
  let isReading = true;

  /** The front page of a release, and that everything that it leads to is in the same release. */
  function lookAtDisk(): void {
    const root = realpathSync(join(dataDir, "releases/current"));
    releases.add(root);
    const front = readFileSync(join(root, "index.html"), "utf8");
    mind("the front page", front);
    for (const [, path = ""] of front.matchAll(
      /href="(\/(?:tin-tuc|van-ban|chu-de)\/[^"#]*\/)"/g,
    )) {
      if (!existsSync(join(root, path, "index.html"))) complaints.push(`${root} has no ${path}`);
    }
  }

  function mind(what: string, html: string): void {
    if (!html.trimEnd().endsWith("</html>")) complaints.push(`${what} is not whole`);
    if (html.includes(DRAFT_MARK)) complaints.push(`${what} shows a draft`);
  }

  async function look(): Promise<void> {
    try {
      lookAtDisk();
      for (const path of ALWAYS) {
        const response = await fetch(siteUrl + path);
        if (response.status !== 200) complaints.push(`${path} answered ${response.status}`);
        mind(path, await response.text());
      }
    } catch (error) {
      complaints.push(String(error));
    }
    looks++;
    await delay(10);
  }

  const reading = (async () => {
    while (isReading) await look();
  })();
  return {
    complaints,
    releases,
    looks: () => looks,
    async stop() {
      isReading = false;
      await reading;
    },
  };
}
