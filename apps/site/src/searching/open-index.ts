import { type IndexFiles, IndexMovedError, openIndexFiles } from "@bantin/search/asking";
import { getFile } from "./get-file.ts";

/** Works on the index that is live: when another one takes its place meanwhile, once more from the beginning. */
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
    try {
      return await work(await (files ?? open(false)));
    } catch (error) {
      if (!(error instanceof IndexMovedError)) throw error;
      return work(await open(true));
    }
  };
}
