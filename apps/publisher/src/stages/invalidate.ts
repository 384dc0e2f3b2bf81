import type { RecordChange } from "@bantin/content";
import type { Parts } from "../parts.ts";
import { createVerifier, type Verifier } from "../traces/verifier.ts";
import { hintsFor } from "./hints.ts";
import { movesSince, type Outputs, outputsOf } from "./outputs.ts";

/**
 * How much is looked at. `full` renders everything; `complete` puts every kept question again; `hinted`
 * only the questions of pages that the changes are likely to touch, and leaves the others to the sweep.
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
  const shall = outputsOf(addresses);
  const verifier = createVerifier(traces, content, today);
  const common = { scope, ...shall, verifier };
  if (scope === "full") {
    const render = new Set(shall.outputs.keys());
    const gone = { removed: [], removedAssets: [], follow: new Set<string>() };
    return { ...common, ...gone, render, addedAssets: addresses.assets };
  }
  const { added, removed, addedAssets, removedAssets } = movesSince(traces, shall);
  const hints = hintsFor(parts, request.changes, [
    ...added,
    ...removed.map(({ address }) => address),
  ]);
  const questions = scope === "complete" ? traces.questionIds() : hints.questions;
  const broken = [...verifier.broken(questions), ...request.broken];
  const askers = broken.flatMap((id) => traces.askersOf(id));
  return {
    ...common,
    render: new Set([...added, ...askers.filter((address) => shall.outputs.has(address))]),
    follow: hints.follow,
    ...{ removed, addedAssets, removedAssets },
  };
}
