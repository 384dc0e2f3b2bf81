/** Nodes that say something by themselves. A rule or a line break does not. */
const SPEAKING = new Set(["upload"]);

/** Whether a Lexical state holds anything for a reader: text that is not blank, or a picture. */
export function hasContent(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasContent);
  if (typeof value !== "object" || value === null) return false;
  if ("text" in value && typeof value.text === "string") return value.text.trim() !== "";
  if ("type" in value && typeof value.type === "string" && SPEAKING.has(value.type)) return true;
  return (
    ("root" in value && hasContent(value.root)) ||
    ("children" in value && hasContent(value.children))
  );
}
