/** A long list is read in parts of so many items. */
export const PART_SIZE = 100;

/**
 * How many parts a list has. Parts are numbered from the oldest and never change once they are full; the
 * newest one, which stands at the address of the whole list, takes what is left over: up to 199 items. So a
 * new item touches the newest part, and one in a hundred makes a part full.
 */
export function partCount(items: number): number {
  return Math.max(1, Math.floor(items / PART_SIZE));
}

/**
 * Which items of a list, newest first, a part holds.
 *
 * @param part from 1, the oldest; null for the newest
 * @returns null when there is no such part, or when it is the newest, which has no number in its address
 */
export function partRange(
  items: number,
  part: number | null,
): { offset: number; limit: number } | null {
  const parts = partCount(items);
  if (part === null) return { offset: 0, limit: items - (parts - 1) * PART_SIZE };
  if (!Number.isInteger(part) || part < 1 || part >= parts) return null;
  return { offset: items - part * PART_SIZE, limit: PART_SIZE };
}
