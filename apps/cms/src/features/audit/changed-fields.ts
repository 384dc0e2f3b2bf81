import type { FlattenedField } from "payload";
import { z } from "zod";

type Values = Readonly<Record<string, unknown>>;

/** What Payload changes by itself with every save. */
const BY_THE_WAY = new Set(["id", "createdAt", "updatedAt", "deletedAt", "_status", "sessions"]);

/**
 * The names of the fields that a save has changed.
 *
 * @param after what whoever saved is answered; they may have asked for some fields only
 * @param sent what the save began with, for those
 */
export function changedFields(
  fields: readonly FlattenedField[],
  before: Values,
  after: Values,
  sent: Values,
): string[] {
  return fields
    .filter((field) => !BY_THE_WAY.has(field.name) && !isByTheWay(field))
    .map(({ name }) => name)
    .filter((name) => {
      const now = name in after ? after[name] : sent[name];
      return now !== undefined && !isSame(before[name], now);
    });
}

/** What nobody types: computed when it is read, or kept beside what is typed. */
function isByTheWay(field: FlattenedField): boolean {
  const { virtual, hidden, admin } = withTraits.parse(field);
  return Boolean(virtual) || hidden === true || admin?.hidden === true;
}

const withTraits = z.looseObject({
  virtual: z.union([z.boolean(), z.string()]).optional(),
  hidden: z.boolean().optional(),
  admin: z.looseObject({ hidden: z.unknown() }).optional().catch(undefined),
});

function isSame(one: unknown, other: unknown): boolean {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  const [a, b] = [plain(one), plain(other)];
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSame(Reflect.get(a, name), Reflect.get(b, name)));
}

/** Databases keep null, false or an empty list where nothing was given. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === false) return true;
  if (value instanceof Date || typeof value !== "object") return false;
  return Object.values(value).every(isNothing);
}

/** An instant as text; a document that was looked up in the place of its identifier as that. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  const isDocument =
    typeof value === "object" && value !== null && "id" in value && "updatedAt" in value;
  return isDocument ? value.id : value;
}
