/** The kind of the pages of a group: what its key begins with. */
export function kindOf(groupKey: string): string {
  return groupKey.replace(/-(\d{4}(-\d\d)?|khac)$/, "");
}

/** The year of the pages of a group; null for those without one. */
export function yearOf(groupKey: string): number | null {
  const [, year] = /-(\d{4})(?:-\d\d)?$/.exec(groupKey) ?? [];
  return year === undefined ? null : Number(year);
}
