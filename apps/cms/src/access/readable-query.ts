import { type FlattenedField, getFieldByPath, type SanitizedConfig } from "payload";

/** Whose documents a query asks for. */
export interface Queried {
  config: Pick<SanitizedConfig, "collections">;
  fields: FlattenedField[];
}

const COMPARED_WITH_ONE = [
  "equals",
  "not_equals",
  "greater_than",
  "greater_than_equal",
  "less_than",
  "less_than_equal",
  "exists",
];
const COMPARED_WITH_TEXT: ReadonlySet<string> = new Set(["like", "not_like", "contains"]);
const COMPARED_WITH_SEVERAL: ReadonlySet<string> = new Set(["in", "not_in"]);
/** What both databases understand. */
const OPERATORS: ReadonlySet<string> = new Set([
  ...COMPARED_WITH_ONE,
  ...COMPARED_WITH_TEXT,
  ...COMPARED_WITH_SEVERAL,
]);
/** Of names of fields; no database's own signs, nor its own name of what we call `id`. */
const PATH = /^(?!_id\b)[a-z_]\w*(?:\.(?!_id\b)\w+)*$/i;
/** Payload reads addresses as deep. */
const DEEPEST = 10;
const JSON_PARAMETERS = ["where", "data"] as const;
const COUNTS = ["limit", "page", "depth"] as const;
const TREES = ["select", "populate"] as const;

/**
 * What of a request's query cannot be read: the parameter's name, null when all can be. Payload hands on what it does not
 * understand, and a database answers that with an error of its own.
 */
export function unreadableIn(query: object, queried: Queried | null): string | null {
  const given = new Map<string, unknown>(Object.entries(query));
  const isUnread = (name: string, isRight: (value: unknown) => boolean) => {
    const value = given.get(name);
    return value !== undefined && value !== "" && !isRight(value);
  };
  return (
    JSON_PARAMETERS.find((name) => isUnread(name, (value) => fromJson(value) !== null)) ??
    COUNTS.find((name) => isUnread(name, isCount)) ??
    TREES.find((name) => isUnread(name, isTree)) ??
    (isUnread("where", (value) => isCondition(fromJson(value), queried, DEEPEST)) ? "where" : null)
  );
}

function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As Payload reads it: a tree, or one that is written as JSON. */
function fromJson(value: unknown): object | null {
  if (typeof value !== "string") return isTree(value) ? value : null;
  try {
    const read: unknown = JSON.parse(value);
    return isTree(read) ? read : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): boolean {
  return isOne(value) && /^\d{1,9}$/.test(String(value));
}

function isCondition(value: unknown, queried: Queried | null, depth: number): boolean {
  if (!isTree(value) || depth === 0) return false;
  return Object.entries(value).every(([name, part]) => {
    // A form that was left empty.
    if (part === "") return true;
    if (/^(and|or)$/i.test(name)) {
      return Array.isArray(part) && part.every((each) => isCondition(each, queried, depth - 1));
    }
    if (!PATH.test(name) || !isTree(part)) return false;
    const kind = queried && kindOf(name, queried);
    return Object.entries(part).every(([operator, operand]) =>
      isComparison(operator, operand, kind),
    );
  });
}

/** The type of the field that a path ends at; null when it is none, or of more than one collection. */
function kindOf(path: string, { config, fields }: Queried): string | null {
  const plain = path.replaceAll("__", ".").replace(/^version\./, "");
  const found = getFieldByPath({
    // Only its collections are looked at.
    config: config as SanitizedConfig,
    fields,
    includeRelationships: true,
    path: plain,
  });
  return found?.field.type ?? null;
}

function isComparison(operator: string, operand: unknown, kind: string | null): boolean {
  if (!OPERATORS.has(operator)) return false;
  if (operator === "exists") return isOne(operand);
  if (COMPARED_WITH_TEXT.has(operator)) return typeof operand === "string";
  if (!COMPARED_WITH_SEVERAL.has(operator)) return isOperand(operand, kind);
  const several = typeof operand === "string" ? operand.split(",") : operand;
  if (!Array.isArray(several)) return isOperand(several, kind);
  return several.every((each) => isOperand(each, kind));
}

function isOne(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

/** Whether there can be a field of that type with such a value. */
function isOperand(value: unknown, kind: string | null): boolean {
  if (isReference(value)) return kind === null || kind === "relationship";
  if (!isOne(value)) return false;
  if (value === null || value === "null") return true;
  if (kind === "date") {
    const at = typeof value === "boolean" ? Number.NaN : new Date(value as number | string);
    return !Number.isNaN(at.valueOf());
  }
  if (kind === "number") return value !== "" && Number.isFinite(Number(value));
  if (kind === "checkbox") return /^(true|false|)$/.test(String(value));
  return true;
}

/** What a relation to documents of several collections is compared with. */
function isReference(value: unknown): boolean {
  if (!isTree(value)) return false;
  const names = Object.keys(value).sort().join(" ");
  return names === "relationTo value" && Object.values(value).every(isOne);
}
