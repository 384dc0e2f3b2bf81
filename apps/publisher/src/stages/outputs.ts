import type { ContentAddresses } from "@bantin/content";
import { machineOutputs, pageOutputs } from "@bantin/site/compiled";
import type { Traces } from "../traces/traces.ts";

/** All that the site shall consist of. */
export interface Outputs {
  /** What it was worked out from. */
  addresses: ContentAddresses;
  /** The file of every output, by address. */
  outputs: ReadonlyMap<string, string>;
  /** The addresses of pages, without files for machines. */
  pages: ReadonlySet<string>;
}

/** What a site has that another has not, and the other way round. */
export interface Moves {
  added: string[];
  removed: { address: string; file: string }[];
  addedAssets: string[];
  removedAssets: string[];
}

const known = new WeakMap<ContentAddresses, Outputs>();

/** @param addresses the same object as long as they are the same; see `Content.addresses` */
export function outputsOf(addresses: ContentAddresses): Outputs {
  const found = known.get(addresses);
  if (found) return found;
  const pages = pageOutputs(addresses);
  const made = {
    addresses,
    outputs: new Map(
      [...pages, ...machineOutputs(addresses)].map(({ address, file }) => [address, file]),
    ),
    pages: new Set(pages.map(({ address }) => address)),
  };
  known.set(addresses, made);
  return made;
}

/**
 * What has come and gone since the traced release. Addresses are compared one by one only when there may be a
 * difference: most changes move nothing.
 */
export function movesSince(traces: Traces, shall: Outputs): Moves {
  const traced = traces.addresses();
  if (traced === shall.addresses) {
    return { added: [], removed: [], addedAssets: [], removedAssets: [] };
  }
  const before = traced === null ? traces.pages() : outputsOf(traced).outputs;
  return {
    added: [...shall.outputs.keys()].filter((address) => !before.has(address)),
    removed: Array.from(before, ([address, file]) => ({ address, file })).filter(
      ({ address }) => !shall.outputs.has(address),
    ),
    ...assetMoves(traced?.assets ?? [...traces.assets()], shall.addresses.assets),
  };
}

function assetMoves(before: readonly string[], now: readonly string[]) {
  if (before === now) return { addedAssets: [], removedAssets: [] };
  const [then, shall] = [new Set(before), new Set(now)];
  return {
    addedAssets: now.filter((address) => !then.has(address)),
    removedAssets: before.filter((address) => !shall.has(address)),
  };
}
