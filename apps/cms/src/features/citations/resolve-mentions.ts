import {
  buildRegistry,
  type Citation,
  type IssuingBody,
  type Registry,
  type RegistryDocument,
  type ResolveContext,
  resolveCitations,
  type Verdict,
} from "@bantin/citations";
import type { HeldDocument } from "./api.ts";

/** The documents that mentions can link to: those that readers have, and those with drafts besides. */
export interface Holdings {
  published: Registry;
  all: Registry;
  byId(id: string): HeldDocument | null;
}

/** Indexes documents for {@link resolveMentions}. */
export function holdingsOf(
  documents: readonly HeldDocument[],
  issuers: readonly IssuingBody[],
): Holdings {
  const ids = new Map(documents.map((document) => [document.id, document]));
  const published = documents.filter(({ isPublished }) => isPublished);
  return {
    published: buildRegistry(published, issuers),
    all: buildRegistry(documents, issuers),
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

/**
 * Ids of every document that resolving some citations looks at, whatever editors decide about single ones:
 * with these and the issuing bodies, another machine comes to the same verdicts.
 */
export function neededFor(citations: readonly Citation[], registry: Registry): Set<string> {
  const ids = new Set<string>();
  const note = (documents: readonly RegistryDocument[]) => {
    for (const { id } of documents) ids.add(id);
    return documents;
  };
  const listening: Registry = {
    byId: (id) => registry.byId(id),
    byNumber: (type, number) => note(registry.byNumber(type, number)),
    byName: (name) => note(registry.byName(name)),
    byLawTitle: (title) => note(registry.byLawTitle(title)),
    bodies: registry.bodies,
  };
  const context = { articleDate: null };
  resolveCitations(citations, listening, context);
  // A short form whose antecedent an editor ignores stands alone and asks for itself.
  const alone = citations.map((citation) => ({ ...citation, refersTo: null }));
  resolveCitations(alone, listening, context);
  return ids;
}
