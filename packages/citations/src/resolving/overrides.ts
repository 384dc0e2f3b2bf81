import { cleanLine, fold } from "@bantin/vietnamese";
import type { Citation } from "../citation.ts";

/**
 * Where an override belongs, told by the words and not by an offset, so that it survives edits around it.
 */
export interface Anchor {
  /** The mention's own words, folded, on one line. */
  surface: string;
  /** Which of the mentions with the same words it is, from 0. */
  occurrence: number;
  /** How many mentions with the same words the text had. */
  count: number;
  /** The last words before it and the first after it, folded. */
  before: string;
  after: string;
}

/** What an editor said of one mention. */
export type Override =
  | { anchor: Anchor; action: "ignore" }
  | { anchor: Anchor; action: "choose"; documentId: string };

const CONTEXT_WORDS = 4;
const CONTEXT_CHARACTERS = 80;

/** The anchor of each citation of a text, by index. */
export function anchorsOf(citations: readonly Citation[], text: string): Anchor[] {
  const surfaces = citations.map(({ surface }) => fold(cleanLine(surface)));
  const counts = new Map<string, number>();
  for (const surface of surfaces) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  const seen = new Map<string, number>();
  return citations.map(({ start, end }, index) => {
    const surface = surfaces[index] ?? "";
    const occurrence = seen.get(surface) ?? 0;
    seen.set(surface, occurrence + 1);
    return {
      surface,
      occurrence,
      count: counts.get(surface) ?? 1,
      before: lastWords(text.slice(Math.max(0, start - CONTEXT_CHARACTERS), start)),
      after: firstWords(text.slice(end, end + CONTEXT_CHARACTERS)),
    };
  });
}

/** Overrides by the index of the citation each belongs to, and those whose mention is gone. */
interface MatchedOverrides {
  byIndex: ReadonlyMap<number, Override>;
  orphans: readonly Override[];
}

/**
 * Finds the mention that each override belongs to. The words around decide among mentions with the same
 * words; where they were rewritten, the order does, as long as as many mentions are there as were.
 */
export function matchOverrides(
  overrides: readonly Override[],
  citations: readonly Citation[],
  text: string,
): MatchedOverrides {
  const bySurface = groupBySurface(anchorsOf(citations, text));
  const pairs = overrides
    .flatMap((override) =>
      (bySurface.get(override.anchor.surface) ?? []).map(({ anchor, index }) => ({
        override,
        index,
        likeness: likeness(override.anchor, anchor),
      })),
    )
    .filter((pair) => pair.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness);
  const byIndex = new Map<number, Override>();
  const placed = new Set<Override>();
  for (const { override, index } of pairs) {
    if (byIndex.has(index) || placed.has(override)) continue;
    byIndex.set(index, override);
    placed.add(override);
  }
  return { byIndex, orphans: overrides.filter((override) => !placed.has(override)) };
}

interface Placed {
  anchor: Anchor;
  index: number;
}

function groupBySurface(anchors: readonly Anchor[]): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  anchors.forEach((anchor, index) => {
    const group = groups.get(anchor.surface);
    if (group) group.push({ anchor, index });
    else groups.set(anchor.surface, [{ anchor, index }]);
  });
  return groups;
}

/** Words in common next to the mention weigh most; the same place in the same order breaks ties. */
function likeness(kept: Anchor, now: Anchor): number {
  const words =
    commonPrefix(kept.before.split(" ").reverse(), now.before.split(" ").reverse()) +
    commonPrefix(kept.after.split(" "), now.after.split(" "));
  const isSameOrder = kept.occurrence === now.occurrence && kept.count === now.count;
  return words + (isSameOrder ? 0.5 : 0);
}

function commonPrefix(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && one[length] !== "" && one[length] === other[length]) length += 1;
  return length;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function lastWords(text: string): string {
  return wordsOf(text).slice(-CONTEXT_WORDS).join(" ");
}

function firstWords(text: string): string {
  return wordsOf(text).slice(0, CONTEXT_WORDS).join(" ");
}
