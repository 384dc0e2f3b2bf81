import { localDate } from "@bantin/vietnamese";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Payload's own columns: while they are empty SQLite answers null, and MongoDB leaves them out. */
const PAYLOADS_OWN = new Set(["deletedAt", "width", "height", "focalX", "focalY", "thumbnailURL"]);

/**
 * A REST answer in a form in which two databases and two runs agree: each key stands, identifiers of
 * rows and the times of saving are replaced by their kind, instants by the day in Vietnam.
 */
export function comparable(value: unknown, key = ""): unknown {
  if (key === "id" || key === "createdAt" || key === "updatedAt") return `<${key}>`;
  if (key === "filesize") return value === null ? null : "<bytes>";
  if (typeof value === "string" && INSTANT.test(value)) return localDate(value);
  if (Array.isArray(value)) return value.map((part) => comparable(part));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, part]) => part !== null || !PAYLOADS_OWN.has(name))
      .map(([name, part]) => [name, comparable(part, name)]),
  );
}
