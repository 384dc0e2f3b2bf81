import type { FlattenedField } from "payload";

/** A collection as far as its references matter. */
interface Referring {
  slug: string;
  flattenedFields: FlattenedField[];
}

/** A field that points to documents of another collection. */
export interface Reference {
  collection: string;
  /** Path for a query: `hero.image`. */
  path: string;
}

/** Every field of every collection that points to documents of `target`. */
export function referencesTo(target: string, collections: readonly Referring[]): Reference[] {
  return collections.flatMap(({ slug, flattenedFields }) =>
    pathsTo(target, flattenedFields).map((path) => ({ collection: slug, path })),
  );
}

function pathsTo(target: string, fields: readonly FlattenedField[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === "relationship" || field.type === "upload") {
      return field.relationTo === target ? [field.name] : [];
    }
    return "flattenedFields" in field
      ? pathsTo(target, field.flattenedFields).map((path) => `${field.name}.${path}`)
      : [];
  });
}
