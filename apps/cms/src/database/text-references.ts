import type { BaseDatabaseAdapter, Where } from "payload";

/** Lists nest nine levels deep in what is saved, each as a list and its item; a link stands below them. */
const DEEPEST_NODE = 24;

/**
 * Finds the documents in whose text an identifier may stand: as a picture, or as the target of a link. It may find
 * more, and never less: whoever asks looks into the texts that it finds. SQLite keeps a text as JSON, MongoDB as
 * the tree that it is.
 *
 * @param path of the field with the text
 */
export function mayReferTo(
  database: Pick<BaseDatabaseAdapter, "name">,
  path: string,
  id: string,
): Where {
  if (database.name === "sqlite") return { [path]: { like: id } };
  const levels = Array.from(
    { length: DEEPEST_NODE },
    (_, depth) => `${path}.root.${"children.".repeat(depth + 1)}`,
  );
  return {
    or: levels.flatMap((level): Where[] => [
      { [`${level}value`]: { equals: id } },
      { [`${level}fields.doc.value`]: { equals: id } },
    ]),
  };
}
