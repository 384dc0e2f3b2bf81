import {
  type Citation,
  dayThatDecides,
  groundsOf,
  type Registry,
  type ResolveContext,
  resolveCitations,
  type Verdict,
} from "@bantin/citations";
import type { Known } from "./known.ts";
import type { Recognised } from "./recognise.ts";
import { type StubPlace, stubPlace } from "./stub-place.ts";

/** What one citation was resolved to. The object stays the same and is kept up to date. */
export interface ResolutionResult {
  verdict: Verdict;
  /** The address that its document has by what the citation says, held or not; null when it does not say so much. */
  place: StubPlace | null;
  /** ISO instant by which the document it leads to had been published. */
  publishedBy: string | null;
}

export interface CitationResolver {
  /** Takes over what is known now. @returns whether that changed any result */
  learn(known: Known): boolean;
  /**
   * The results for the citations of one text, by index.
   *
   * @param text gives the text, which only editors' decisions need
   */
  resultsOf(recognised: Recognised, text: () => string): readonly ResolutionResult[];
}

type Context = ResolveContext;

/** Results together with what the registry was asked for them. */
interface Kept {
  lookups: readonly RegistryLookup[];
  results: readonly ResolutionResult[];
  again: () => Pick<Kept, "lookups" | "results">;
}

/**
 * Resolves each citation once, since news cites the same document again and again, and once more when the registry
 * answers otherwise than it did.
 */
export function createCitationResolver(known: Known): CitationResolver {
  let now = known;
  const kept = new Map<string, Kept>();
  const keep = (key: string, citations: readonly Citation[], context: Context) => {
    const found = kept.get(key);
    if (found) return found.results;
    const again = () => resolve(citations, context, now);
    const made = { ...again(), again };
    kept.set(key, made);
    return made.results;
  };
  return {
    learn(next) {
      const hasOtherBodies = JSON.stringify(next.issuers) !== JSON.stringify(now.issuers);
      now = next;
      const stale = Array.from(kept.values()).filter(
        ({ lookups }) => hasOtherBodies || !answersAlike(lookups, next.registry),
      );
      stale.forEach(renew);
      return stale.length > 0;
    },
    resultsOf({ citations, overrides, date, author, related }, text) {
      if (overrides.length > 0) {
        const context = { articleDate: date, author, related, overrides, text: text() };
        return keep(JSON.stringify([citations, context]), citations, context);
      }
      return citations.flatMap((_citation, index) => {
        const group = groundsOf(citations, index);
        const context = { articleDate: date, author, related };
        return keep(keyOf(group, context), group, context).slice(-1);
      });
    },
  };
}

function renew(kept: Kept): void {
  const { lookups, results } = kept.again();
  kept.lookups = lookups;
  for (const [index, result] of kept.results.entries()) Object.assign(result, results[index]);
}

function resolve(
  citations: readonly Citation[],
  context: Context,
  { registry: held, issuers, publishedBy }: Known,
): Pick<Kept, "lookups" | "results"> {
  const { registry, lookups } = recording(held);
  const verdicts = resolveCitations(citations, registry, context);
  const nothing = { ...NOTHING_HELD, bodies: registry.bodies };
  const asMissing = resolveCitations(citations, nothing, context);
  const results = verdicts.map((verdict, index) => {
    const missing = asMissing[index];
    const place = missing?.kind === "missing" ? stubPlace(missing.document, issuers) : null;
    const document = "document" in verdict && "id" in verdict.document ? verdict.document : null;
    return { verdict, place, publishedBy: publishedBy.get(document?.id ?? "") ?? null };
  });
  return { lookups, results };
}

/** What a citation says by itself of its document is what would be missing if none were held. */
const NOTHING_HELD: Omit<Registry, "bodies"> = {
  byId: () => null,
  byNumber: () => [],
  byName: () => [],
  byLawTitle: () => [],
};

/** Equal for citations of which the same is to be said, wherever they stand. */
function keyOf(group: readonly Citation[], { articleDate, author, related }: Context): string {
  const said = group.flatMap((citation) => [
    dayThatDecides(citation, articleDate),
    ...[citation.surface, citation.kind, citation.type, citation.number, citation.symbol],
    ...[citation.year, citation.issuer, citation.issuerCode, citation.actor],
    ...[citation.date, citation.term],
  ]);
  return [author ?? null, ...(related ?? []), ...said].join("\u0000");
}

/** What a registry was asked, and what it answered. */
interface RegistryLookup {
  ask: (registry: Registry) => unknown;
  answer: unknown;
}

/** A registry that answers like another and records what it was asked. */
function recording(registry: Registry): { registry: Registry; lookups: RegistryLookup[] } {
  const lookups: RegistryLookup[] = [];
  const answered = <Answer>(ask: (registry: Registry) => Answer): Answer => {
    const answer = ask(registry);
    lookups.push({ ask, answer });
    return answer;
  };
  return {
    lookups,
    registry: {
      byId: (id) => answered((each) => each.byId(id)),
      byNumber: (type, number) => answered((each) => each.byNumber(type, number)),
      byName: (name) => answered((each) => each.byName(name)),
      byLawTitle: (title) => answered((each) => each.byLawTitle(title)),
      // Bodies that change are looked at apart: they decide on everything.
      bodies: registry.bodies,
    },
  };
}

/** Whether a registry would answer as before: the same documents, which are the same objects. */
function answersAlike(lookups: readonly RegistryLookup[], registry: Registry): boolean {
  return lookups.every(({ ask, answer }) => isSame(ask(registry), answer));
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
