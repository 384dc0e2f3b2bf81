import slugify from "slugify";
import { cleanLine } from "./normalize.ts";

const MAX_LENGTH = 100;

/**
 * The address part for a title: lower-case ASCII words joined by single dashes, at most 100 characters, cut
 * at a word's end where there is one. Never empty when the text has a letter or a digit; empty otherwise.
 */
export function toSlug(text: string): string {
  const line = cleanLine(text);
  // slugify's strict mode drops a slash (`27/2021` would become `272021`) and spells signs out in English
  // (`%` as `percent`), so every sign is a word's end before slugify sees it.
  const words = line.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
  const slug = slugify(words, { lower: true, strict: true, locale: "vi" });
  return cutAtWord(tidy(slug) || codePointSlug(line));
}

function tidy(slug: string): string {
  return slug
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** For letters that slugify has no Latin spelling of (a title in Chinese): an ugly address, but one that works. */
function codePointSlug(line: string): string {
  const words = line.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => Array.from(word, (char) => char.codePointAt(0)?.toString(16)).join(""))
    .join("-");
}

function cutAtWord(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH);
  if (slug[MAX_LENGTH] === "-") return cut;
  const lastDash = cut.lastIndexOf("-");
  return lastDash > 0 ? cut.slice(0, lastDash) : cut;
}
