/** There are so many before this one that waiting is of no use. */
export class TooManyWaitError extends Error {
  override name = "TooManyWaitError";
}

/** Does some work when its turn comes. @throws TooManyWaitError at once, when too much waits already */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Lets a bounded number of works go on at once, the others in the order in which they came.
 *
 * @param most.atOnce works that go on
 * @param most.waiting works that wait; what comes then is refused
 */
export function inTurn(most: { atOnce: number; waiting: number }): InTurn {
  let going = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (going >= most.atOnce) {
      if (waiting.length >= most.waiting) throw new TooManyWaitError("Too much waits already");
      // Whoever ends hands its place on, so that nobody slips in between.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      going += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else going -= 1;
    }
  };
}
