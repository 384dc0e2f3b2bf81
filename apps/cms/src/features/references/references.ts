import type { Field, FlattenedField } from "payload";

/** A place in a document that names another. */
export interface Reference {
  collection: string;
  id: string;
  /** Way to the field that holds it: `["relations", "amends"]`, `["body"]`. */
  path: (number | string)[];
  /** In a text it is a link or a picture; nothing in the database holds it. */
  isInText: boolean;
}

/** On a field that the form hides because a panel of its own shows and changes it. */
export const EDITED_IN_PANEL = { isEditedInPanel: true };

/** What nobody sees in the form, and so could not take out there. */
function isOutOfReach({
  admin,
  custom,
}: Pick<Field | FlattenedField, "admin" | "custom">): boolean {
  const isHidden = admin !== undefined && "hidden" in admin && Boolean(admin.hidden);
  return isHidden && custom?.isEditedInPanel !== true;
}

/**
 * All that a document refers to: by its relations, and by the links and pictures of its texts. What is hidden in
 * the form is left out.
 */
export function referencesIn(doc: unknown, fields: readonly Field[]): Reference[] {
  if (!isRecord(doc)) return [];
  return fields.flatMap((field): Reference[] => {
    if (isOutOfReach(field)) return [];
    switch (field.type) {
      case "relationship":
      case "upload":
        return idsOf(doc[field.name]).map(({ collection, id }) => ({
          collection: collection ?? String(field.relationTo),
          id,
          path: [field.name],
          isInText: false,
        }));
      case "richText":
        return textReferencesIn(doc[field.name]).map(({ collection, id }) => ({
          collection,
          id,
          path: [field.name],
          isInText: true,
        }));
      case "array": {
        const rows = doc[field.name];
        return (Array.isArray(rows) ? rows : []).flatMap((row: unknown, index) =>
          below([field.name, index], referencesIn(row, field.fields)),
        );
      }
      case "group":
        return "name" in field && field.name
          ? below([field.name], referencesIn(doc[field.name], field.fields))
          : referencesIn(doc, field.fields);
      case "row":
      case "collapsible":
        return referencesIn(doc, field.fields);
      case "tabs":
        return field.tabs.flatMap((tab) =>
          "name" in tab && tab.name
            ? below([tab.name], referencesIn(doc[tab.name], tab.fields))
            : referencesIn(doc, tab.fields),
        );
      default:
        return [];
    }
  });
}

function below(path: (number | string)[], references: Reference[]): Reference[] {
  return references.map((reference) => ({ ...reference, path: [...path, ...reference.path] }));
}

function idsOf(value: unknown): { collection: string | null; id: string }[] {
  if (Array.isArray(value)) return value.flatMap(idsOf);
  if (typeof value === "string" || typeof value === "number") {
    return [{ collection: null, id: String(value) }];
  }
  if (!isRecord(value)) return [];
  if (typeof value.relationTo === "string") {
    return idsOf(value.value).map(({ id }) => ({ collection: String(value.relationTo), id }));
  }
  return idsOf(value.id);
}

/** A link of a text to a document of ours, or a picture in it. */
export interface TextReference {
  collection: string;
  id: string;
  /** The words of the link; empty for a picture. */
  words: string;
}

/** The links and pictures of a text, in the order of reading. A text of any depth is read, so without recursion. */
export function textReferencesIn(body: unknown): TextReference[] {
  const found: TextReference[] = [];
  const left: unknown[] = [isRecord(body) ? body.root : null];
  while (left.length > 0) {
    const node = left.pop();
    if (!isRecord(node)) continue;
    const { children } = node;
    if (Array.isArray(children)) left.push(...children.toReversed());
    const target = isRecord(node.fields) ? node.fields.doc : node;
    if (!isRecord(target) || typeof target.relationTo !== "string") continue;
    for (const { id } of idsOf(target.value)) {
      found.push({ collection: target.relationTo, id, words: wordsOf(node) });
    }
  }
  return found;
}

/** The text of a node and of all below it. */
export function wordsOf(node: unknown): string {
  const left: unknown[] = [node];
  let words = "";
  while (left.length > 0) {
    const next = left.pop();
    if (!isRecord(next)) continue;
    if (typeof next.text === "string") words += next.text;
    if (Array.isArray(next.children)) left.push(...next.children.toReversed());
  }
  return words.replace(/\s+/g, " ").trim();
}

/** The fields that may refer to documents of a collection, as paths of queries. */
export interface ReferringPaths {
  relations: string[];
  texts: string[];
}

export function referringPaths(target: string, fields: readonly FlattenedField[]): ReferringPaths {
  const paths: ReferringPaths = { relations: [], texts: [] };
  const look = (level: readonly FlattenedField[], before: string) => {
    for (const field of level) {
      const path = `${before}${field.name}`;
      if (isOutOfReach(field)) continue;
      if (field.type === "relationship" || field.type === "upload") {
        if (field.relationTo === target) paths.relations.push(path);
      } else if (field.type === "richText") paths.texts.push(path);
      else if ("flattenedFields" in field) look(field.flattenedFields, `${path}.`);
    }
  };
  look(fields, "");
  return paths;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
