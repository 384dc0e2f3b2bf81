import {
  buildRegistry,
  type Citation,
  type Registry,
  type RegistryDocument,
  type ResolveContext,
  resolveCitations,
  type SiteBodies,
  type Verdict,
} from "@bantin/citations";
import type { HeldDocument } from "./api.ts";

/** The documents that mentions can link to: those that readers have, and those with drafts besides. */
export interface Holdings {
  published: Registry;
  all: Registry;
  byId(id: string): HeldDocument | null;
}

/**
 * Indexes documents for {@link resolveMentions}.
 *
 * @param issuerId finds the id of a body by its name with its place, whether or not a document of it is held
 */
export function holdingsOf(
  documents: readonly HeldDocument[],
  issuerId: Registry["issuerId"],
): Holdings {
  const ids = new Map(documents.map((document) => [document.id, document]));
  const published = buildRegistry(documents.filter(({ isPublished }) => isPublished));
  return {
    published: { ...published, issuerId },
    all: { ...buildRegistry(documents), issuerId },
    byId: (id) => ids.get(id) ?? null,
  };
}

/**
 * A verdict for each citation, by index: what readers see, and where they see no link, what they would see
 * once the drafts are published. An editor's own decision stands, also for a draft.
 */
export function resolveMentions(
  citations: readonly Citation[],
  holdings: Holdings,
  context: ResolveContext,
): Verdict[] {
  const onSite = resolveCitations(citations, holdings.published, context);
  const isDecided = (context.overrides ?? []).length === 0 && onSite.every(isLink);
  if (isDecided) return onSite;
  const withDrafts = resolveCitations(citations, holdings.all, context);
  return onSite.map((verdict, index) => {
    const other = withDrafts[index] ?? verdict;
    if (other.kind === "chosen" || other.kind === "ignored") return other;
    return isLink(verdict) ? verdict : other;
  });
}

function isLink({ kind }: Verdict): boolean {
  return kind !== "missing" && kind !== "ambiguous";
}

/** What some citations can come to, for resolving them somewhere else. */
interface Needed {
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
