/**
 * A value in a form in which both databases agree: SQLite keeps null, an empty list or an empty group where MongoDB has
 * nothing, and the mark of the newest version is false on the one and missing on the other.
 */
export function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, part]) => part !== null && part !== undefined && !(key === "latest" && !part))
    .map(([key, part]) => [key, comparable(part)] as const)
    .filter(([, part]) => !isEmpty(part))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
