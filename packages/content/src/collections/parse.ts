import {
  type CollectionName,
  type GlobalName,
  type GlobalOf,
  globalSchemas,
  type RecordOf,
  recordSchemas,
} from "@bantin/contract";
import type { z } from "zod";
import {
  documentTitle,
  type FieldProblem,
  InvalidDocumentError,
  InvalidGlobalError,
} from "../errors/document-errors.ts";

/**
 * The typed document in a raw REST answer.
 *
 * @throws InvalidDocumentError that names the document, the field, and what stands in it.
 */
export function parseRecord<C extends CollectionName>(collection: C, raw: unknown): RecordOf[C] {
  const result = recordSchemas[collection].safeParse(raw);
  if (result.success) return result.data;
  const document = { collection, id: rawId(raw), title: documentTitle(collection, raw) };
  throw new InvalidDocumentError(document, firstProblem(result.error, raw), result.error);
}

/**
 * The typed global in a raw REST answer.
 *
 * @throws InvalidGlobalError that names the field and what stands in it.
 */
export function parseGlobal<G extends GlobalName>(slug: G, raw: unknown): GlobalOf[G] {
  const result = globalSchemas[slug].safeParse(raw);
  if (result.success) return result.data;
  throw new InvalidGlobalError(slug, firstProblem(result.error, raw), result.error);
}

function firstProblem(error: z.ZodError, raw: unknown): FieldProblem {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  return {
    path: path.join("."),
    problem: issue?.message ?? error.message,
    found: shorten(valueAt(raw, path)),
  };
}

function rawId(raw: unknown): string {
  const id = valueAt(raw, ["id"]);
  return typeof id === "string" || typeof id === "number" ? String(id) : "?";
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function shorten(value: unknown): string {
  const json = JSON.stringify(value) ?? "nothing";
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
