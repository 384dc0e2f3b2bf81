/** The page that an address asks for, from 1. */
export function pageIn({ page }: Readonly<Record<string, unknown>>): number {
  const asked = Number(page);
  return Number.isInteger(asked) && asked > 0 ? asked : 1;
}
