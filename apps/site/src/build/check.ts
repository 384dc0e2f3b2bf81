import { statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ContentAddresses } from "@bantin/content";
import { machineOutputs, pageOutputs } from "../routes/outputs.ts";
import { type LinkTargets, type PageFacts, pageProblems, readPage } from "./check-page.ts";
import { missingFile, missingPage, type Problem, strayPage } from "./errors.ts";

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
  const files = [...machineOutputs(content).map(({ file }) => file), ...content.assets];
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
  const targets: LinkTargets = {
    siteUrl,
    isFile,
    isPage: (address) => pages.has(address),
  };
  for (const [address, page] of pages) problems.push(...pageProblems(address, page, targets));
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
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // A page of an older site, /gioi-thieu.html/, is a folder here.
  const files = entries.flatMap((entry) =>
    entry.isFile() && entry.name.endsWith(".html")
      ? [relative(folder, join(entry.parentPath, entry.name))]
      : [],
  );
  // Mirrored files are the newsroom's, not pages.
  return new Set(files.filter((file) => !/^(media|tep)\//.test(file)));
}
