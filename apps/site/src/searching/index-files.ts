import {
  type GetFile,
  type IndexFiles,
  IndexMovedError,
  openIndexFiles,
} from "@bantin/search/asking";

/** Longer than a weak line takes for the largest file; shorter than readers wait. */
const TIMEOUT_MS = 30_000;

/**
 * Gets a file of the site.
 *
 * @throws IndexMovedError when it is not there any more, TypeError or AbortError when the network fails
 */
const getFile: GetFile = async (path, { isFresh }) => {
  const response = await getAddress(`/${encodeURI(path)}`, isFresh ? "reload" : "default");
  if (response.status === 404) throw new IndexMovedError(path);
  if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

/** A page of the site as text; null when there is none. */
export async function getPage(address: string): Promise<string | null> {
  const response = await getAddress(address, "default");
  return response.ok ? response.text() : null;
}

async function getAddress(address: string, cache: RequestCache): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    return await fetch(address, { cache, signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Works on the index that is live: when another one takes its place meanwhile, on that, from the beginning. */
export function createIndexUser() {
  let files: Promise<IndexFiles> | null = null;
  const open = (isFresh: boolean) => {
    const opened = openIndexFiles(getFile, isFresh);
    // What failed is tried again by whoever comes next.
    opened.catch(() => {
      if (files === opened) files = null;
    });
    files = opened;
    return opened;
  };
  return async <Value>(work: (files: IndexFiles) => Promise<Value>): Promise<Value> => {
    let moved: unknown = null;
    for (const pauseMs of PAUSES_MS) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      try {
        return await work(await (files ?? open(moved !== null)));
      } catch (error) {
        if (!(error instanceof IndexMovedError)) throw error;
        moved = error;
        files = null;
      }
    }
    throw moved;
  };
}

/** Before each try: the second comes at once, the others while a new index is on its way to every web server. */
const PAUSES_MS = [0, 0, 500, 2_000];
