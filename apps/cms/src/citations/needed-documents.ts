import {
  type Citation,
  type Registry,
  type RegistryDocument,
  resolveCitations,
  type SiteBodies,
} from "@bantin/citations";

/** What some citations can come to, for resolving them somewhere else. */
export interface Needed {
  /** Ids of every document that resolving them looks at. */
  documentIds: Set<string>;
  /** Ids of the bodies that they name with their place, by name. */
  issuerIds: Record<string, string>;
}

/**
 * All that resolving some citations asks a registry for, whatever editors decide about single ones: with
 * no more than this, another machine comes to the same verdicts.
 */
export function neededFor(
  citations: readonly Citation[],
  registry: Registry,
  site: SiteBodies,
): Needed {
  const documentIds = new Set<string>();
  const issuerIds: Record<string, string> = {};
  const note = (documents: readonly RegistryDocument[]) => {
    for (const { id } of documents) documentIds.add(id);
    return documents;
  };
  const listening: Registry = {
    byId: (id) => registry.byId(id),
    byNumber: (type, number) => note(registry.byNumber(type, number)),
    byName: (name) => note(registry.byName(name)),
    issuerId: (name) => {
      const id = registry.issuerId(name);
      if (id !== null) issuerIds[name] = id;
      return id;
    },
  };
  const context = { site, articleDate: null };
  resolveCitations(citations, listening, context);
  // A short form whose antecedent an editor ignores stands alone and asks for itself.
  const alone = citations.map((citation) => ({ ...citation, refersTo: null }));
  resolveCitations(alone, listening, context);
  return { documentIds, issuerIds };
}
