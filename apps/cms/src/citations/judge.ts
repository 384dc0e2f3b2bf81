import {
  buildRegistry,
  type Citation,
  type Registry,
  type ResolveContext,
  resolveCitations,
  type Verdict,
} from "@bantin/citations";
import type { HeldDocument } from "./held-document.ts";

/** The documents that mentions can link to: those that readers have, and those with drafts besides. */
export interface Holdings {
  published: Registry;
  all: Registry;
  byId(id: string): HeldDocument | null;
}

/**
 * Indexes documents for {@link judge}.
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
export function judge(
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
