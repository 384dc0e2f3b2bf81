import { toSlug } from "@bantin/vietnamese";

/**
 * Anchors for the headings of one body, unique within it. The prefix keeps them apart from the ids of the
 * page around it.
 */
export function headingAnchors(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const base = `muc-${toSlug(text) || "khong-ten"}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}
