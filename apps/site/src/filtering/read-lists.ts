import type { Source } from "./source.ts";

/**
 * Reads documents out of the site's own lists: what a filter shows is what the lists show, and there is no
 * second copy of it to fetch.
 */
export function createReader() {
  const pages = new Map<string, Promise<Element[]>>();
  const read = (address: string): Promise<Element[]> => {
    const known = pages.get(address) ?? itemsAt(address);
    pages.set(address, known);
    known.catch(() => pages.delete(address));
    return known;
  };
  return {
    /** @throws TypeError when a list cannot be fetched, or lacks what the index says */
    items: (sources: readonly Source[]): Promise<Node[]> =>
      Promise.all(
        sources.map(async ({ address, place }) => {
          const item = (await read(address))[place];
          if (!item) throw new TypeError(`${address} has no item ${place}`);
          return document.importNode(item, true);
        }),
      ),
  };
}

async function itemsAt(address: string): Promise<Element[]> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`${address} answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return [...page.querySelectorAll("main .documents > li")];
}
