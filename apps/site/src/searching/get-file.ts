import { type GetFile, IndexMovedError } from "@bantin/search/asking";
import { getAddress } from "../fetching/get-address.ts";

/**
 * Gets a file of the site.
 *
 * @throws IndexMovedError when it is not there any more, TypeError or AbortError when the network fails
 */
export const getFile: GetFile = async (path, { isFresh }) => {
  const response = await getAddress(`/${encodeURI(path)}`, isFresh ? "reload" : "default");
  if (response.status === 404) throw new IndexMovedError(path);
  if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

/** A page of the site as text; null when there is none. */
export async function getPage(address: string): Promise<string | null> {
  const response = await getAddress(address);
  return response.ok ? response.text() : null;
}
