import { DRAFTED_COLLECTIONS, type DraftedCollection } from "@bantin/contract";
import { lineText, readingText, textBlocks } from "@bantin/contract/reading-text";
import { localDate } from "@bantin/vietnamese";
import { z } from "zod";
import { textReferencesIn } from "../references/references.ts";
import type { Passage } from "./finding.ts";

/** Of what has drafts, whose form has a checklist. A week of the calendar has neither a text nor a picture of its own. */
const HAS_CHECKLIST = {
  articles: true,
  resolutions: true,
  campaigns: true,
  calendars: false,
} as const satisfies Record<DraftedCollection, boolean>;
export type CheckedCollection = {
  [C in DraftedCollection]: (typeof HAS_CHECKLIST)[C] extends true ? C : never;
}[DraftedCollection];
export const CHECKED_COLLECTIONS = DRAFTED_COLLECTIONS.filter(
  (collection): collection is CheckedCollection => HAS_CHECKLIST[collection],
);

/** As long as the longest text that is saved, with its summary. */
const MOST_CHARACTERS = 420_000;
const MOST_PARTS = 2_000;

const reference = z.object({ collection: z.string().max(60), id: z.string().min(1).max(100) });
const line = z.string().max(20_000);

const link = z.object({
  words: line,
  /** Of the words in the body. */
  start: z.number().int().nonnegative(),
  target: z.union([reference, z.object({ url: z.string().max(10_000) })]),
});
export type CheckedLink = z.infer<typeof link>;

/** What a form holds, as far as the checklist reads it. */
export const checkedContent = z.object({
  collection: z.enum(CHECKED_COLLECTIONS),
  title: line,
  /** What citations are looked for in: the summary and each block of the body. */
  text: z.string().max(MOST_CHARACTERS),
  /** How much of the text is the summary. */
  summaryLength: z.number().int().nonnegative(),
  links: z.array(link).max(MOST_PARTS),
  /** Identifiers of the pictures in the body, in their order. */
  pictures: z.array(z.string().max(100)).max(MOST_PARTS),
  /** The main picture of an article, the banner of a theme. */
  hero: z.object({ image: z.string().max(100).nullable(), credit: line, caption: line }),
  category: z.string().max(100).nullable(),
  issueDate: z.string().max(40).nullable(),
  /** The day as of which the text is read, `YYYY-MM-DD`. */
  day: z.iso.date(),
  /** What editors said of single mentions of documents: rows of the field. */
  overrides: z.array(z.unknown()).max(MOST_PARTS),
});
export type CheckedContent = z.infer<typeof checkedContent>;

/**
 * Reads a document as the form or the database has it.
 *
 * @param data by the names of its fields; what is of another kind than expected counts as not there
 */
export function contentOf(
  collection: CheckedCollection,
  data: Record<string, unknown>,
  now = new Date(),
): CheckedContent {
  const { text: whole, parts } = readingText({ summary: data.summary, body: data.body });
  // A longer text is not saved, and its form says so; as much of it as would be is looked through.
  const text = whole.slice(0, MOST_CHARACTERS);
  const [first] = parts;
  const hero = recordOf(collection === "campaigns" ? { image: data.banner } : data.hero);
  return {
    collection,
    title: stringOf(collection === "campaigns" ? data.slogan : data.title),
    text,
    summaryLength: first?.block === null ? Math.min(first.end, text.length) : 0,
    links: linksIn(data.body).slice(0, MOST_PARTS),
    pictures: textReferencesIn(data.body)
      .filter((one) => one.collection === "media")
      .map(({ id }) => id)
      .slice(0, MOST_PARTS),
    hero: {
      image: idOf(hero.image),
      credit: stringOf(hero.credit),
      caption: stringOf(hero.caption),
    },
    category: idOf(data.category),
    issueDate: dateOf(data.issueDate),
    day: localDate(dateOf(data.publishedAt) ?? now),
    overrides: Array.isArray(data.citationOverrides) ? data.citationOverrides : [],
  };
}

/** The links of a body, with the place of their words in the text of its blocks that are not empty. */
function linksIn(body: unknown): CheckedLink[] {
  const { parts } = readingText({ body });
  const starts = new Map(parts.map(({ block, start }) => [block, start]));
  return textBlocks(body).flatMap((block, index): CheckedLink[] => {
    let start = starts.get(index) ?? 0;
    return block.children.flatMap((child): CheckedLink[] => {
      const words = lineText([child]);
      const at = start;
      start += words.length;
      const target = targetOf(child);
      return target ? [{ words, start: at, target }] : [];
    });
  });
}

function targetOf(node: object): CheckedLink["target"] | null {
  const { fields, type } = recordOf(node);
  if (type !== "link" && type !== "autolink") return null;
  const { doc, linkType, url } = recordOf(fields);
  if (linkType !== "internal") return typeof url === "string" ? { url } : null;
  const { relationTo, value } = recordOf(doc);
  const id = idOf(value);
  return typeof relationTo === "string" && id ? { collection: relationTo, id } : null;
}

/** The texts of a form that people write. */
export function passagesOf({ title, collection, ...content }: CheckedContent): Passage[] {
  const summary = content.text.slice(0, content.summaryLength);
  const field = collection === "campaigns" ? "slogan" : "title";
  const passages = [
    // The title of an official document is made of its parts.
    { field, text: collection === "resolutions" ? "" : title },
    { field: "summary", text: summary },
    bodyOf(content),
  ];
  return passages.filter(({ text }) => text !== "");
}

/** The text of the body; its place in the whole text is where the summary and the blank line after it end. */
export function bodyOf({
  text,
  summaryLength,
}: Pick<CheckedContent, "text" | "summaryLength">): Passage {
  return { field: "body", text: text.slice(bodyStart(text, summaryLength)) };
}

function bodyStart(text: string, summaryLength: number): number {
  return summaryLength === 0 ? 0 : Math.min(text.length, summaryLength + 2);
}

/** The passage in which something of the whole text stands, and where there. */
export function placeInText(
  content: CheckedContent,
  start: number,
  end: number,
): { passage: Passage; range: [number, number] } {
  const { text, summaryLength } = content;
  if (end <= summaryLength) {
    const passage = { field: "summary", text: text.slice(0, summaryLength) };
    return { passage, range: [start, end] };
  }
  const before = bodyStart(text, summaryLength);
  return { passage: bodyOf(content), range: [start - before, end - before] };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function dateOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" && value !== "" && !Number.isNaN(Date.parse(value))
    ? value
    : null;
}

function idOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value === "" ? null : value;
  const { id } = recordOf(value);
  return typeof id === "string" ? id : null;
}
