import { normalizeText } from "@bantin/vietnamese";

/**
 * The same Lexical state with the text of every text node stored clean. Whatever else the state
 * holds, and anything that is no Lexical state, comes back as it was.
 */
export function cleanRichText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleanRichText);
  if (typeof value !== "object" || value === null) return value;
  // A tab is a node of its own, which the editor refuses to load with any other text.
  const isText = !("type" in value && value.type === "tab");
  const entries = Object.entries(value).map(([key, part]) => {
    if (key === "text" && isText && typeof part === "string") return [key, normalizeText(part)];
    return [key, key === "root" || key === "children" ? cleanRichText(part) : part];
  });
  return Object.fromEntries(entries);
}
