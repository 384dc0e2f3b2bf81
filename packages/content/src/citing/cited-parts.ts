import { type Pinpoint, pinpointAnchor } from "@bantin/citations";
import type { CitedPart } from "../views.ts";

/**
 * The parts that several articles point at, in the order of the document.
 *
 * @param perArticle what each article points at; a part counts once for each article
 */
export function countParts(perArticle: readonly (readonly Pinpoint[])[]): CitedPart[] {
  const parts = new Map<string, CitedPart>();
  for (const pinpoints of perArticle) {
    for (const [anchor, { article, clause, point }] of byAnchor(pinpoints)) {
      const part = parts.get(anchor) ?? { anchor, article, clause, point, count: 0 };
      parts.set(anchor, { ...part, count: part.count + 1 });
    }
  }
  return [...parts.values()].toSorted(inOrderOfDocument);
}

function byAnchor(pinpoints: readonly Pinpoint[]): ReadonlyMap<string, Pinpoint> {
  return new Map(pinpoints.map((pinpoint) => [pinpointAnchor(pinpoint), pinpoint]));
}

/** Numbers as numbers, a whole before its parts. */
const { compare } = new Intl.Collator("vi", { numeric: true });

function inOrderOfDocument(one: CitedPart, other: CitedPart): number {
  return (
    compare(one.article ?? "", other.article ?? "") ||
    compare(one.clause ?? "", other.clause ?? "") ||
    compare(one.point ?? "", other.point ?? "")
  );
}
