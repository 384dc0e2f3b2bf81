/**
 * Runs tasks at once. When one fails, the signal stops the others, and the first failure is thrown
 * only after all have ended, so that none goes on writing behind the caller's back.
 */
export async function abortTogether<Answer>(
  tasks: readonly ((signal: AbortSignal) => Promise<Answer>)[],
): Promise<Answer[]> {
  const controller = new AbortController();
  let first: { error: unknown } | null = null;
  const settled = await Promise.allSettled(
    tasks.map(async (task) => {
      try {
        return await task(controller.signal);
      } catch (error) {
        first ??= { error };
        controller.abort();
        throw error;
      }
    }),
  );
  throwIfAny(first);
  return settled.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
}

function throwIfAny(failure: { error: unknown } | null): void {
  if (failure) throw failure.error;
}
