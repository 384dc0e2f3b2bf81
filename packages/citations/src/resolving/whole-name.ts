import { fold } from "@bantin/vietnamese";
import type { Citation } from "../citation.ts";

/**
 * The whole name of a named citation. A later item of a list carries only its own part (`XII` in `Nghị quyết
 * Trung ương 4 khóa XI, XII`); its name is that of the item before, with its own term or year put in.
 */
export function wholeName(citations: readonly Citation[], index: number): string {
  const citation = citations[index];
  if (!citation) return "";
  const { surface, type, term, year } = citation;
  if (saysType(citation)) return surface;
  const first = firstOfList(citations, index);
  if (first?.type !== type) return surface;
  if (term !== null && first.term !== null) return `${cutFrom(first.surface, first.term)} ${term}`;
  return year === null ? surface : `${cutFrom(first.surface, String(first.year))} ${year}`;
}

/** The nearest named citation before that has its type's word. */
function firstOfList(citations: readonly Citation[], index: number): Citation | null {
  for (let before = index - 1; before >= 0; before--) {
    const other = citations[before];
    if (other?.kind === "named" && saysType(other)) return other;
  }
  return null;
}

function saysType({ surface, type }: Citation): boolean {
  const folded = fold(surface);
  return folded.includes(fold(type)) || /^nq\b/.test(folded);
}

function cutFrom(name: string, part: string): string {
  const at = name.toUpperCase().lastIndexOf(part.toUpperCase());
  return at < 0 ? name : name.slice(0, at);
}
