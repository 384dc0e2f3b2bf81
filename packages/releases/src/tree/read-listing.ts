import type { StoreContext } from "../context.ts";
import { listingPath } from "../disk/layout.ts";
import { readText } from "../disk/replace-file.ts";
import { ReleasesError } from "../errors.ts";
import { decodeListing } from "./decode.ts";
import { hashListing } from "./encode.ts";
import type { DirectoryEntry, Listing } from "./entry.ts";

/**
 * The entries of a directory. A listing is believed only when it hashes to its name, so that nothing is
 * built, shown or collected after a damaged one.
 *
 * @throws ReleasesError `damaged`, naming the file.
 */
export function readListing(context: StoreContext, entry: DirectoryEntry): Listing {
  const { fs, layout } = context;
  const path = listingPath(layout, entry.hash);
  const listing = entry.listing ?? parse(readText(fs, path));
  if (listing !== null && hashListing(listing) === entry.hash) return listing;
  const where = entry.listing ? `the listing of ${entry.hash} within its parent's` : path;
  throw new ReleasesError("damaged", `Damaged: ${where}. A full publish writes it anew.`);
}

function parse(text: string | null): Listing | null {
  try {
    return text === null ? null : decodeListing(text);
  } catch {
    return null;
  }
}
