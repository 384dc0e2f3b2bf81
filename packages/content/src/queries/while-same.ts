/** Reads again only when `state` differs from what it was at the last reading. */
export function whileSame<Args extends readonly unknown[], Value>(
  state: (...args: Args) => string,
  read: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { state: string; value: Value } | null = null;
  return (...args) => {
    const now = state(...args);
    if (last?.state !== now) last = { state: now, value: read(...args) };
    return last.value;
  };
}
