import type { CollectionSlug, GlobalSlug, Payload } from "payload";

/** A kind of row that Payload keeps, whatever database it keeps it in. */
export type Entity = {
  /** The collection of MongoDB that it is in; globals share one. */
  collection: string;
} & (
  | { kind: "document" | "version"; slug: CollectionSlug }
  | { kind: "global" | "global-version"; slug: GlobalSlug }
);

/** A row as Payload knows it: identifiers and instants are texts, on both databases. */
export interface Row {
  entity: Entity;
  data: Record<string, unknown> & { id: string };
}

/** How far a database has come is its own matter, and not carried from one to another. */
const LEFT_OUT = "payload-migrations";
export const GLOBALS = "globals";

/** All that Payload keeps, in an order that is the same for both databases. */
export function entitiesOf({ config }: Pick<Payload, "config">): Entity[] {
  const entities: Entity[] = [];
  for (const { slug: name, versions } of config.collections) {
    const slug = name as CollectionSlug;
    if (slug === LEFT_OUT) continue;
    entities.push({ kind: "document", slug, collection: slug });
    if (versions) entities.push({ kind: "version", slug, collection: versionsOf(slug) });
  }
  for (const { slug: name, versions } of config.globals) {
    const slug = name as GlobalSlug;
    entities.push({ kind: "global", slug, collection: GLOBALS });
    if (versions) entities.push({ kind: "global-version", slug, collection: versionsOf(slug) });
  }
  return entities;
}

function versionsOf(slug: string): string {
  return `_${slug}_versions`;
}
