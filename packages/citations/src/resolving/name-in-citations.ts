const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/hội đồng nhân dân/giu, "HĐND"],
  [/[uủ][yỷ] ban nhân dân/giu, "UBND"],
  // A remark about the body, as desks add it: "(cũ)", "(khóa XIV)".
  [/\s*\([^()]*\)\s*$/u, ""],
];

/**
 * A body's name as citations spell it: `HĐND tỉnh Quảng Ninh` for `Hội đồng nhân dân tỉnh Quảng Ninh`. The
 * recogniser shortens the names in texts so; the readers' site reads the names of bodies the same way.
 */
export function nameInCitations(name: string): string {
  return SPELLED_OUT.reduce(
    (text, [pattern, short]) => text.replace(pattern, short),
    name.normalize("NFC"),
  );
}
