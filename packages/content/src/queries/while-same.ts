/** Reads again only when `state` differs from what it was at the last reading. */
export function whileSame<Value>(state: () => string, read: () => Value): () => Value {
  let last: { state: string; value: Value } | null = null;
  return () => {
    const now = state();
    if (last?.state !== now) last = { state: now, value: read() };
    return last.value;
  };
}
