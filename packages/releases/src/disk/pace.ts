const SLICE_MS = 10;

/**
 * Long work on a synchronous file system would keep a server in the same process from answering.
 * The returned function is called between steps, and lets others run when a slice of time is used up.
 */
export function createPacer(): () => Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < sliceEnd) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    sliceEnd = performance.now() + SLICE_MS;
  };
}
