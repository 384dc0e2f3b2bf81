import { normalizeText } from "@bantin/vietnamese";

/**
 * The same Lexical state with the text of every text node stored clean. Whatever else the state
 * holds, and anything that is no Lexical state, comes back as it was.
 */
export function cleanRichText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleanRichText);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => {
    if (key === "text" && typeof part === "string") return [key, normalizeText(part)];
    return [key, key === "root" || key === "children" ? cleanRichText(part) : part];
  });
  return Object.fromEntries(entries);
}
