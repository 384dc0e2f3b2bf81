import type { MongooseAdapter } from "@payloadcms/db-mongodb";
import type { FlattenedField } from "payload";
import { wrapStatements } from "./statements.ts";

const WORDS = ["text", "textarea", "email"];

/**
 * Sorts lists by words as Vietnamese does: Đ after D, and Ấ beside A. MongoDB sorts by code points otherwise, and puts
 * whatever begins with Đ after Z.
 *
 * Only where words are sorted by: an index serves equal texts in its own order alone, so that a question for a slug
 * would read the whole collection.
 */
export function vietnameseOrder(database: MongooseAdapter): void {
  // The adapter reads the order from itself.
  const inOrder = Object.create(database, { collation: { value: { locale: "vi" } } });
  wrapStatements(database, ["find", "queryDrafts"], (inner) => (args) => {
    const config = Object.values(database.payload.collections).find(
      ({ config: { slug } }) => slug === args.collection,
    );
    const { defaultSort, flattenedFields = [] } = config?.config ?? {};
    const isSorted = isByWords(args.sort ?? defaultSort, flattenedFields);
    return inner(args, isSorted ? inOrder : database);
  });
}

/**
 * Whether a list is sorted by what people read as words.
 *
 * @param sort `title`, `-version.title`, `category.name`; several, or apart by commas
 */
export function isByWords(
  sort: string | string[] | undefined,
  fields: readonly FlattenedField[],
): boolean {
  const paths = [sort ?? []].flat().flatMap((part) => part.split(","));
  return paths.some((path) => {
    const names = path
      .replace(/^-/, "")
      .replace(/^version\./, "")
      .split(".");
    return hasWords(names, fields);
  });
}

function hasWords([name, ...rest]: string[], fields: readonly FlattenedField[]): boolean {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return false;
  if (rest.length === 0) return WORDS.includes(field.type);
  if ("flattenedFields" in field) return hasWords(rest, field.flattenedFields);
  // A field of the document that a relation leads to: its name or its title.
  return field.type === "relationship";
}
