import { Parser } from "htmlparser2";
import { badLink, deadLink, emptyPage, forbiddenContent, type Problem } from "./errors.ts";

/** What a check needs to know of a page. */
export interface PageFacts {
  /** Addresses the page sends readers or browsers to, as written. */
  links: string[];
  /** What fragments can point to. */
  ids: Set<string>;
  title: string;
  hasHeading: boolean;
  /** Text inside `<main>`. */
  textLength: number;
  /** Things that a strict content security policy would block, and data that no machine could read. */
  forbidden: string[];
}

/** Scripts that a page may have: files of our own, which the policy allows. */
const OWN_SCRIPT = /^\/_astro\/[^/]+\.js$/;

/** Scripts of this type are data: browsers run nothing of them (HTML, "prepare the script element"). */
const DATA = "application/ld+json";

const LINK_ATTRIBUTES = ["href", "src"];

/** Reads a page's links, ids and text. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = {
    links: [],
    ids: new Set(),
    title: "",
    hasHeading: false,
    textLength: 0,
    forbidden: [],
  };
  const open: string[] = [];
  let data: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      noteElement(facts, name, attributes);
      data = isData(name, attributes) ? "" : null;
    },
    ontext(text) {
      if (data !== null) data += text;
      if (open.at(-1) === "title") facts.title += text;
      if (open.includes("main")) facts.textLength += text.trim().length;
    },
    onclosetag() {
      open.pop();
      if (data !== null && !isJson(data)) facts.forbidden.push("data that is no JSON");
      data = null;
    },
  });
  parser.end(html);
  return facts;
}

function noteElement(facts: PageFacts, name: string, attributes: Record<string, string>): void {
  for (const attribute of LINK_ATTRIBUTES) {
    const link = attributes[attribute];
    if (link !== undefined) facts.links.push(link);
  }
  for (const source of attributes.srcset?.split(",") ?? []) {
    facts.links.push(source.trim().split(" ")[0] ?? "");
  }
  if (attributes.id) facts.ids.add(attributes.id);
  if (name === "h1") facts.hasHeading = true;
  const isWhole = attributes.type === "module" || attributes.nomodule !== undefined;
  const isOwn = isWhole && OWN_SCRIPT.test(attributes.src ?? "");
  const isCode = name === "script" && !isData(name, attributes) && !isOwn;
  if (isCode || name === "style") facts.forbidden.push(`<${name}>`);
  if (attributes.style !== undefined) facts.forbidden.push(`style on <${name}>`);
}

function isData(name: string, { type }: Record<string, string>): boolean {
  return name === "script" && type === DATA;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a page may link to. */
export interface LinkTargets {
  siteUrl: string;
  /** Whether a path, without its first slash, is a file of the site. */
  isFile(path: string): boolean;
  isPage(address: string): boolean;
  /**
   * What fragments of another page can point to. Given where nobody waits for a release: there, a heading that
   * is renamed on another page is no reason to hold this one back.
   */
  idsOf?(address: string): ReadonlySet<string>;
}

/** Where a link within the site leads, decoded. */
export interface SiteLink {
  path: string;
  /** Without `#`; empty for the whole page. */
  fragment: string;
}

/** What is wrong with one page: what it lacks, what it must not have, and links that lead nowhere. */
export function pageProblems(address: string, page: PageFacts, targets: LinkTargets): Problem[] {
  const name = { address, title: page.title };
  const problems = page.forbidden.map((what) => forbiddenContent(name, what));
  if (page.title.trim() === "") problems.push(emptyPage(name, "has no title"));
  if (!page.hasHeading) problems.push(emptyPage(name, "has no main heading"));
  if (page.textLength === 0) problems.push(emptyPage(name, "is empty"));
  for (const link of new Set(page.links)) {
    const parsed = parseLink(link, address, targets.siteUrl);
    if (parsed === "malformed") problems.push(badLink(name, link));
    else if (parsed && !leadsSomewhere(parsed, targets)) problems.push(deadLink(name, parsed.path));
    else if (parsed && isDeadFragment(parsed, address, page, targets)) {
      problems.push(deadLink(name, `${parsed.path}#${parsed.fragment}`));
    }
  }
  return problems;
}

/** An address in which nothing has to be resolved or decoded, as nearly all of ours are. */
const PLAIN = /^(\/[\w-][\w.-]*)*\/?$/;

/** Where a link of a page leads; null when it leaves the site. */
export function parseLink(
  link: string,
  address: string,
  siteUrl: string,
): SiteLink | "malformed" | null {
  if (link.startsWith("/") && PLAIN.test(link)) return { path: link, fragment: "" };
  const base = new URL(address, siteUrl);
  if (!URL.canParse(link, base.href)) return "malformed";
  const url = new URL(link, base);
  if (url.origin !== base.origin) return null;
  return { path: decoded(url.pathname), fragment: decoded(url.hash.slice(1)) };
}

export function leadsSomewhere({ path }: Pick<SiteLink, "path">, targets: LinkTargets): boolean {
  return path.endsWith("/") ? targets.isPage(path) : targets.isFile(path.slice(1));
}

/** Whether a link leads to a place in a page that is not there: in its own page, and in others where they are asked. */
function isDeadFragment(
  { path, fragment }: SiteLink,
  address: string,
  { ids }: PageFacts,
  { idsOf }: LinkTargets,
): boolean {
  const found = path === address ? ids : path.endsWith("/") ? idsOf?.(path) : undefined;
  return fragment !== "" && found !== undefined && !found.has(fragment);
}

/** An address as file names are written; one that is not well formed stays as it is, and leads nowhere. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
