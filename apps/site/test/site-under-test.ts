import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FakeCms, type FakeCmsOptions, startFakeCms } from "@bantin/content/testing";
import { type CheerioAPI, load } from "cheerio";
import { type BuiltSite, buildSite } from "../src/build/build-site.ts";
import { dataFolder, type Environment, readEnvironment } from "../src/settings.ts";
import { renderCompiled } from "./render-compiled.ts";

/** A fake CMS with a data folder of its own, and the site that was built from it. */
export interface SiteUnderTest {
  cms: FakeCms;
  environment: Environment;
  /** Without Astro, which takes long: of that the tests of `buildSite` itself are. */
  build(changes?: Partial<Environment>): Promise<BuiltSite>;
  /** The folder that builds go to. */
  built: string;
  /** Tells the folder from any other that takes its place; null before the first build. */
  builtOnce(): Promise<string | null>;
  /** A file of the built site; null when there is none. */
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
  const { built } = dataFolder(dataDir);
  const file = async (path: string) => {
    const absolute = join(built, path);
    return existsSync(absolute) ? readFile(absolute, "utf8") : null;
  };
  return {
    cms,
    environment,
    build: (changes = {}) =>
      buildSite({ environment: { ...environment, ...changes }, renderer: renderCompiled }),
    built,
    builtOnce: async () => {
      const info = await stat(built).catch(() => null);
      return info && `${info.ino} ${info.ctimeMs}`;
    },
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
