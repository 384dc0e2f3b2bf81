import { type DocumentIndex, isDocumentIndex } from "./document-index.ts";
import type { Source } from "./source.ts";

/** Longer than a weak line takes for the largest list; shorter than readers wait. */
const TIMEOUT_MS = 30_000;

/** What was read is of another release than what was read before it. */
export class ListMovedError extends Error {}

/** The index of documents, and the site's own lists of them. */
export interface DocumentLists {
  /** @throws TypeError or AbortError when it cannot be fetched */
  index(): Promise<DocumentIndex>;
  /**
   * Documents as the lists show them.
   *
   * @throws ListMovedError when a list is not the one that the index knows; TypeError or AbortError when one
   * cannot be fetched
   */
  items(sources: readonly Source[]): Promise<Node[]>;
}

/**
 * Reads documents out of the site's own lists: what a filter shows is what the lists show, and there is no
 * second copy of it to fetch. What was read is kept, and what failed is tried again by whoever asks next.
 */
export function openLists(indexAddress: string): DocumentLists {
  const indexes = new Map<string, Promise<DocumentIndex>>();
  const pages = new Map<string, Promise<Element[]>>();
  return {
    index: () => kept(indexes, indexAddress, indexAt),
    items: (sources) =>
      Promise.all(
        sources.map(async ({ address, place, count }) => {
          const items = await kept(pages, address, itemsAt);
          const item = items[place];
          if (items.length !== count || !item) throw new ListMovedError(address);
          return document.importNode(item, true);
        }),
      ),
  };
}

function kept<Value>(
  known: Map<string, Promise<Value>>,
  address: string,
  read: (address: string) => Promise<Value>,
): Promise<Value> {
  const value = known.get(address) ?? read(address);
  known.set(address, value);
  value.catch(() => known.delete(address));
  return value;
}

/** Search has its own: what both shared would be one more file that a weak line waits for, one after the other. */
function ask(address: string): Promise<Response> {
  // Browsers before 2022 wait as long as they see fit.
  const signal = "timeout" in AbortSignal ? AbortSignal.timeout(TIMEOUT_MS) : null;
  return fetch(address, { signal });
}

async function indexAt(address: string): Promise<DocumentIndex> {
  const response = await ask(address);
  if (!response.ok) throw new TypeError(`${address} answered ${response.status}`);
  const answer: unknown = await response.json();
  if (!isDocumentIndex(answer)) throw new TypeError(`${address} is not the index of documents`);
  return answer;
}

async function itemsAt(address: string): Promise<Element[]> {
  const response = await ask(address);
  if (response.status === 404) throw new ListMovedError(address);
  if (!response.ok) throw new TypeError(`${address} answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return [...page.querySelectorAll("main .documents > li")];
}
