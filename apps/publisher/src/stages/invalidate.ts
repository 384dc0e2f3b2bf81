import type { RecordChange } from "@bantin/content";
import { MACHINE_OUTPUTS, pageOutputs } from "@bantin/site/compiled";
import type { Parts } from "../parts.ts";
import { createVerifier, type Verifier } from "../traces/verifier.ts";
import { hintsFor } from "./hints.ts";

/**
 * How much is looked at. `full` renders everything; `complete` puts every kept question again; `hinted`
 * only the questions of pages that the changes are likely to touch, and leaves the others to the sweep.
 */
export type Scope = "full" | "complete" | "hinted";

/** What there is to do, decided before anything is rendered. */
export interface Invalidation {
  scope: Scope;
  /** The file of every output that the site shall have, by address. */
  outputs: ReadonlyMap<string, string>;
  /** The addresses of pages, without files for machines. */
  pages: ReadonlySet<string>;
  /** Addresses to render. Rendering may find more: see stages/render.ts. */
  render: Set<string>;
  /** Pages about which the changes are. What they link to is looked at too. */
  follow: ReadonlySet<string>;
  removed: { address: string; file: string }[];
  addedAssets: string[];
  removedAssets: string[];
  verifier: Verifier;
}

export interface InvalidateRequest {
  scope: Scope;
  changes: readonly RecordChange[];
  /** Questions that a sweep found broken. */
  broken: readonly number[];
  today: string;
}

export function invalidateStage(parts: Parts, request: InvalidateRequest): Invalidation {
  const { content, traces } = parts;
  const { scope, today } = request;
  const addresses = content.addresses();
  const pageList = pageOutputs(addresses);
  const outputs = new Map(
    [...pageList, ...MACHINE_OUTPUTS].map(({ address, file }) => [address, file]),
  );
  const verifier = createVerifier(traces, content, today);
  const common = {
    scope,
    outputs,
    pages: new Set(pageList.map(({ address }) => address)),
    verifier,
  };
  if (scope === "full") {
    const render = new Set(outputs.keys());
    const gone = { removed: [], removedAssets: [], follow: new Set<string>() };
    return { ...common, ...gone, render, addedAssets: addresses.assets };
  }
  const known = traces.pages();
  const added = [...outputs.keys()].filter((address) => !known.has(address));
  const removed = [...known].filter(([address]) => !outputs.has(address));
  const hints = hintsFor(parts, request.changes, [
    ...added,
    ...removed.map(([address]) => address),
  ]);
  const questions = scope === "complete" ? traces.questionIds() : hints.questions;
  const broken = [...verifier.broken(questions), ...request.broken];
  const askers = broken.flatMap((id) => traces.askersOf(id));
  return {
    ...common,
    render: new Set([...added, ...askers.filter((address) => outputs.has(address))]),
    follow: hints.follow,
    removed: removed.map(([address, file]) => ({ address, file })),
    ...difference(traces.assets(), new Set(addresses.assets)),
  };
}

function difference(before: ReadonlySet<string>, now: ReadonlySet<string>) {
  return {
    addedAssets: [...now].filter((address) => !before.has(address)),
    removedAssets: [...before].filter((address) => !now.has(address)),
  };
}
