/** Something that is looked after: when it is woken, and after a while anyway. */
export interface Watch {
  /** Look now, or once more after the look that is under way. Returns at once. */
  wake(): void;
  stop(): void;
}

/**
 * @param look returns the milliseconds after which it wants to look again at the latest
 * @param onError told what a look failed of
 * @param everyMs the longest time between two looks
 */
export function lookWhenWoken(
  look: () => Promise<number>,
  onError: (error: unknown) => void,
  everyMs: number,
): Watch {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isLooking = false;
  let isWoken = false;

  const wake = () => {
    isWoken = true;
    if (isLooking || isStopped) return;
    isLooking = true;
    void lookWhileWoken();
  };
  const lookWhileWoken = async () => {
    let waitMs = everyMs;
    while (isWoken && !isStopped) {
      isWoken = false;
      waitMs = await look().catch((error: unknown) => {
        onError(error);
        return everyMs;
      });
    }
    isLooking = false;
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(wake, Math.min(waitMs, everyMs));
    timer.unref();
  };
  return {
    wake,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
