/** Leaves the queue, so that the next in it may come. Calling it twice does nothing more. */
export type Leave = () => void;

/** Waits until everybody who came before has left. */
export type Enter = () => Promise<Leave>;

/**
 * A queue for a thing that one may use at a time, first come, first served.
 *
 * @param patienceMs how long one waits; a turn that never comes would otherwise hang its request
 * @returns Enter, which rejects with the error of `tooLong` when patience has run out
 */
export function createQueue(patienceMs: number, tooLong: () => Error): Enter {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let leave: Leave = () => undefined;
    const mine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    last = before.then(() => mine);
    try {
      await inTime(before, patienceMs, tooLong);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  };
}

async function inTime(turn: Promise<void>, patienceMs: number, tooLong: () => Error) {
  let timer: NodeJS.Timeout | undefined;
  const outOfPatience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLong()), patienceMs);
  });
  try {
    await Promise.race([turn, outOfPatience]);
  } finally {
    clearTimeout(timer);
  }
}
