import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContentAddresses } from "@bantin/content";
import { MACHINE_OUTPUTS, pageOutputs } from "../routes/outputs.ts";
import {
  badLink,
  deadLink,
  emptyPage,
  forbiddenContent,
  missingFile,
  missingPage,
  type Problem,
  strayPage,
} from "./problems.ts";
import { type PageFacts, readPage } from "./read-page.ts";

/**
 * What is wrong with a rendered site: pages that lack or are too many, pages that say nothing, links and
 * files that lead nowhere. Empty when it is fit to go live.
 */
export async function checkSite(
  folder: string,
  content: ContentAddresses,
  siteUrl: string,
): Promise<Problem[]> {
  const isFile = fileTest(folder);
  const expected = new Map(pageOutputs(content).map(({ file, address }) => [file, address]));
  const found = await htmlFiles(folder);
  const files = [...MACHINE_OUTPUTS.map(({ file }) => file), ...content.assets];
  const problems = [
    ...[...expected]
      .filter(([file]) => !found.has(file))
      .map(([, address]) => missingPage(address)),
    ...[...found].filter((file) => !expected.has(file)).map(strayPage),
    ...files.filter((file) => !isFile(file)).map(missingFile),
  ];
  const pages = new Map<string, PageFacts>();
  for (const [file, address] of expected) {
    if (!found.has(file)) continue;
    pages.set(address, readPage(await readFile(join(folder, file), "utf8")));
  }
  for (const [address, page] of pages) {
    problems.push(...pageProblems(address, page));
    for (const link of new Set(page.links)) {
      const problem = linkProblem(link, { address, title: page.title }, { siteUrl, isFile, pages });
      if (problem) problems.push(problem);
    }
  }
  return problems;
}

/** Whether a path leads to a file of the folder; each is looked up once. */
function fileTest(folder: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const answer =
      known.get(path) ?? statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
    known.set(path, answer);
    return answer;
  };
}

async function htmlFiles(folder: string): Promise<Set<string>> {
  const files = await readdir(folder, { recursive: true });
  // Mirrored files are the newsroom's, not pages.
  return new Set(files.filter((file) => file.endsWith(".html") && !/^(media|tep)\//.test(file)));
}

function pageProblems(address: string, page: PageFacts): Problem[] {
  const name = { address, title: page.title };
  const problems = page.forbidden.map((what) => forbiddenContent(name, what));
  if (page.title.trim() === "") problems.push(emptyPage(name, "has no title"));
  if (!page.hasHeading) problems.push(emptyPage(name, "has no main heading"));
  if (page.textLength === 0) problems.push(emptyPage(name, "is empty"));
  return problems;
}

interface Site {
  siteUrl: string;
  isFile: (path: string) => boolean;
  pages: ReadonlyMap<string, PageFacts>;
}

function linkProblem(
  link: string,
  page: { address: string; title: string },
  { siteUrl, isFile, pages }: Site,
): Problem | null {
  const base = new URL(page.address, siteUrl);
  if (!URL.canParse(link, base)) return badLink(page, link);
  const url = new URL(link, base);
  if (url.origin !== base.origin) return null;
  const path = decoded(url.pathname);
  if (path.endsWith("/") ? !pages.has(path) : !isFile(path)) return deadLink(page, path);
  const fragment = decoded(url.hash.slice(1));
  const target = pages.get(path);
  const isDead = fragment !== "" && target && !target.ids.has(fragment);
  return isDead ? deadLink(page, `${path}#${fragment}`) : null;
}

/** An address as file names are written; one that is not well formed stays as it is, and leads nowhere. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
