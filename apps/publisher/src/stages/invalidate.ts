import type { ContentAddresses, RecordChange, SyncReport } from "@bantin/content";
import { ReleasesError } from "@bantin/releases";
import { machineOutputs, pageOutputs } from "@bantin/site/compiled";
import type { PublisherContext } from "../context.ts";
import type { Traces } from "../traces/traces.ts";
import { createVerifier, type Verifier } from "../traces/verification.ts";
import { hintsFor } from "./hints.ts";

/**
 * How much is looked at. `full` renders everything; `complete` asks every recorded query again; `hinted`
 * only the queries of pages that the changes are likely to touch, and leaves the others to background verification.
 */
export type Scope = "full" | "complete" | "hinted";

/** What there is to do, decided before anything is rendered. */
export interface Invalidation extends Outputs {
  scope: Scope;
  /** Addresses to render. Rendering may find more: see stages/render.ts. */
  render: Set<string>;
  /** Pages about which the changes are. What they link to is looked at too. */
  follow: ReadonlySet<string>;
  removed: { address: string; file: string }[];
  addedAssets: string[];
  removedAssets: string[];
  verifier: Verifier;
}

interface InvalidateRequest {
  scope: Scope;
  changes: readonly RecordChange[];
  /** Queries that background verification found broken. */
  broken: readonly number[];
  today: string;
}

export function invalidateStage(
  context: PublisherContext,
  request: InvalidateRequest,
): Invalidation {
  const { content, traces } = context;
  const { scope, today } = request;
  const addresses = content.addresses();
  const shall = outputsOf(addresses);
  const verifier = createVerifier(traces, content, today);
  const common = { scope, ...shall, verifier };
  if (scope === "full") {
    const render = new Set(shall.outputs.keys());
    const gone = { removed: [], removedAssets: [], follow: new Set<string>() };
    return { ...common, ...gone, render, addedAssets: addresses.assets };
  }
  const { added, removed, addedAssets, removedAssets } = movesSince(traces, shall);
  const hints = hintsFor(context, request.changes, [
    ...added,
    ...removed.map(({ address }) => address),
  ]);
  const queries = scope === "complete" ? traces.queryIds() : hints.queries;
  const broken = [...verifier.broken(queries), ...request.broken];
  const askers = broken.flatMap((id) => traces.askersOf(id));
  return {
    ...common,
    render: new Set([...added, ...askers.filter((address) => shall.outputs.has(address))]),
    follow: hints.follow,
    removed,
    addedAssets,
    removedAssets,
  };
}

/** The release to start from; null when there is none that the traces describe, or other code made it. */
export function baseFor(
  { traces, releases, bundle }: PublisherContext,
  wanted: Scope,
): string | null {
  const traced = traces.release();
  if (wanted === "full" || traced === null || traced.bundle !== bundle) return null;
  return exists(releases, traced.id) ? traced.id : null;
}

function exists(releases: PublisherContext["releases"], id: string): boolean {
  try {
    return releases.show(id).id === id;
  } catch (error) {
    if (error instanceof ReleasesError && error.code === "no-such-release") return false;
    throw error;
  }
}

/** Changes of these have no page of their own to begin from. */
const WITHOUT_PAGE: ReadonlySet<string> = new Set(["media", "files", "issuers"]);

/** How much must be looked at: all without a base, and all that was noted where a change gives no hint. */
export function scopeFor(
  wanted: Scope,
  base: string | null,
  changes: readonly RecordChange[],
): Scope {
  if (base === null) return "full";
  const hasHints = !changes.some(({ collection }) => WITHOUT_PAGE.has(collection));
  return wanted === "hinted" && !hasHints ? "complete" : wanted;
}

/** Whether something is taken away: that leaves the search index together with its page. */
export function takesAway(
  changes: readonly RecordChange[],
  { removed }: Pick<Invalidation, "removed">,
): boolean {
  return removed.length > 0 || changes.some(({ kind }) => kind === "removed");
}

export function isUntouched(report: SyncReport | null): boolean {
  return report === null || report.changed + report.removed === 0;
}

/** All that the site shall consist of. */
interface Outputs {
  /** What it was worked out from. */
  addresses: ContentAddresses;
  /** The file of every output, by address. */
  outputs: ReadonlyMap<string, string>;
  /** The addresses of pages, without files for machines. */
  pages: ReadonlySet<string>;
}

/** What a site has that another has not, and the other way round. */
interface Moves {
  added: string[];
  removed: { address: string; file: string }[];
  addedAssets: string[];
  removedAssets: string[];
}

const knownOutputs = new WeakMap<ContentAddresses, Outputs>();

/** @param addresses the same object as long as they are the same; see `Content.addresses` */
export function outputsOf(addresses: ContentAddresses): Outputs {
  const found = knownOutputs.get(addresses);
  if (found) return found;
  const pages = pageOutputs(addresses);
  const made = {
    addresses,
    outputs: new Map(
      [...pages, ...machineOutputs(addresses)].map(({ address, file }) => [address, file]),
    ),
    pages: new Set(pages.map(({ address }) => address)),
  };
  knownOutputs.set(addresses, made);
  return made;
}

/**
 * What has come and gone since the traced release. Addresses are compared one by one only when there may be a
 * difference: most changes move nothing.
 */
function movesSince(traces: Traces, shall: Outputs): Moves {
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
