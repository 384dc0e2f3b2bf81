import { existsSync } from "node:fs";
import { mkdtemp, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FakeCms, type FakeCmsOptions, startFakeCms } from "@bantin/content/testing";
import { type CheerioAPI, load } from "cheerio";
import { type BuiltSite, buildSite } from "../src/build/build-site.ts";
import { dataFolder } from "../src/data-folder.ts";
import { type Environment, readEnvironment } from "../src/environment.ts";

/** A fake CMS with a data folder of its own, and the site that was built from it. */
export interface SiteUnderTest {
  cms: FakeCms;
  environment: Environment;
  build(changes?: Partial<Environment>): Promise<BuiltSite>;
  /** The name of the live build; null before the first. */
  liveBuild(): Promise<string | null>;
  /** A file of the live site; null when there is none. */
  file(path: string): Promise<string | null>;
  page(address: string): Promise<CheerioAPI>;
  close(): Promise<void>;
}

export async function startSite(options: FakeCmsOptions = {}): Promise<SiteUnderTest> {
  const cms = await startFakeCms(options);
  const dataDir = await mkdtemp(join(tmpdir(), "bantin-site-"));
  const environment = readEnvironment({
    CMS_URL: cms.url,
    CMS_API_KEY: cms.apiKey,
    DATA_DIR: dataDir,
    SITE_URL: "https://bantin.example",
    BUILD_DATE: "2022-11-15",
  });
  const { current } = dataFolder(dataDir);
  const file = async (path: string) => {
    const absolute = join(current, path);
    return existsSync(absolute) ? readFile(absolute, "utf8") : null;
  };
  return {
    cms,
    environment,
    build: (changes = {}) => buildSite({ environment: { ...environment, ...changes } }),
    liveBuild: () => readlink(current).catch(() => null),
    file,
    async page(address) {
      const html = await file(address.endsWith("/") ? `${address}index.html` : address);
      if (html === null) throw new Error(`The site has no page at ${address}.`);
      return load(html);
    },
    async close() {
      await cms.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The visible text of an element, with single spaces. */
export function words(page: CheerioAPI, selector: string): string {
  return page(selector).text().replace(/\s+/g, " ").trim();
}

/** What a page tells machines of a type of things: the first of that type. */
export function thingOf(page: CheerioAPI, type: string): unknown {
  const { "@graph": graph, ...thing } = JSON.parse(
    page('script[type="application/ld+json"]').text(),
  );
  const things: { "@type": string }[] = graph ?? [thing];
  return things.find((each) => each["@type"] === type);
}
