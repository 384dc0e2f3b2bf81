/** Longer than a weak line takes for the largest file; shorter than readers wait. */
const TIMEOUT_MS = 30_000;

/** Asks for an address of this site. @throws TypeError or AbortError when the network fails */
export async function getAddress(
  address: string,
  cache: RequestCache = "default",
): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    return await fetch(address, { cache, signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}
