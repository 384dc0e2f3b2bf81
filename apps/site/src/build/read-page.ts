import { Parser } from "htmlparser2";

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
  const isOwn = attributes.type === "module" && OWN_SCRIPT.test(attributes.src ?? "");
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
