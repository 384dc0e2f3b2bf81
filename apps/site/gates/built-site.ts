import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type PageType, pageTypes, typeOf } from "./page-types.ts";

export interface BuiltPage {
  /** `/tin-tuc/`, as readers ask for it; of the page for what is not found, an address that has none. */
  address: string;
  /** Path in the folder of the site. */
  file: string;
  html: string;
  type: PageType;
}

/** A site as it was built: all its pages and files, in a folder. */
export interface BuiltSite {
  folder: string;
  /** Origin that its pages were built for, without a slash at the end. */
  origin: string;
  pages: readonly BuiltPage[];
  /** Paths of everything else. */
  files: readonly string[];
}

/** What the newsroom uploaded: no pages of ours, whatever they are called. */
const UPLOADS = /^(media|tep)\//;
const NOT_FOUND = "404.html";
/** Where readers meet the page for what is not found. */
const NOWHERE = "/khong-co-trang-nay/";

/** Reads a site that was built. @throws when a page belongs to no route */
export function readBuiltSite(folder: string, origin: string): BuiltSite {
  const types = pageTypes();
  const paths = filesBelow(folder).sort();
  const isPage = (path: string) => path.endsWith(".html") && !UPLOADS.test(path);
  const pages = paths.filter(isPage).map((file) => ({
    file,
    address: file === NOT_FOUND ? NOWHERE : `/${file.slice(0, -"index.html".length)}`,
    html: readFileSync(join(folder, file), "utf8"),
    type: typeOf(file === NOT_FOUND ? "/404/" : `/${file.slice(0, -"index.html".length)}`, types),
  }));
  return { folder, origin, pages, files: paths.filter((path) => !isPage(path)) };
}

/** Releases share folders by links, which are followed. */
function filesBelow(folder: string, path = ""): string[] {
  return readdirSync(join(folder, path)).flatMap((name) => {
    const below = path === "" ? name : `${path}/${name}`;
    return statSync(join(folder, below)).isDirectory() ? filesBelow(folder, below) : [below];
  });
}
