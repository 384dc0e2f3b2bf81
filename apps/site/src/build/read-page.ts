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
  /** Things that a strict content security policy would block. */
  forbidden: string[];
}

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
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      noteElement(facts, name, attributes);
    },
    ontext(text) {
      if (open.at(-1) === "title") facts.title += text;
      if (open.includes("main")) facts.textLength += text.trim().length;
    },
    onclosetag: () => void open.pop(),
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
  if (name === "script" || name === "style") facts.forbidden.push(`<${name}>`);
  if (attributes.style !== undefined) facts.forbidden.push(`style on <${name}>`);
}
