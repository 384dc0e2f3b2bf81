import { join, relative } from "node:path";
import { createPacer } from "../disk/files.ts";
import { ReleasesError } from "../errors.ts";
import { currentId } from "../live.ts";
import { readRelease, releaseIds, type StoredRelease } from "../records.ts";
import type { StoreContext } from "../store-context.ts";
import { objectPath, releasePath, treeLink } from "../store-context.ts";
import { type TreeFault, TreeInspector } from "./inspect.ts";

/** Something on disk that is not as a release has it. */
export interface Problem {
  kind: TreeFault["kind"];
  /** Address in the tree; empty for what concerns a release as a whole. */
  path: string;
  /** Path on disk, relative to the store. */
  at: string;
  detail: string;
  /** Ids of the releases that have it, newest first. */
  releases: string[];
}

export interface VerifyReport {
  isClean: boolean;
  /** Ids of the releases that were checked, newest first. */
  releases: string[];
  problems: Problem[];
  /** Counted once however many releases share them. */
  directories: number;
  files: number;
  bytes: number;
}

export interface VerifyOptions {
  /** Called every few files with the number of files checked so far. */
  onProgress?: (files: number) => void;
}

/**
 * Reads every byte that a release reaches, or all releases, and names what is not as it should be.
 * It can run while others publish and collect.
 *
 * @throws ReleasesError `no-such-release` for an id that there is not.
 */
export async function verify(
  context: StoreContext,
  id: string | undefined,
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  const ids = id === undefined ? releaseIds(context) : [readRelease(context, id).id];
  const inspector = new TreeInspector(context, createPacer(), options.onProgress);
  const problems = new Map<string, Problem>();
  const checked: string[] = [];
  for (const release of ids) {
    const faults = await faultsOfRelease(context, release, inspector);
    // Collected while it was read: what is missing of it is missing rightly.
    if (context.fs.facts(releasePath(context.layout, release)) === null) continue;
    checked.push(release);
    for (const fault of faults) note(problems, context.layout.root, fault, release);
  }
  if (id === undefined) {
    for (const fault of faultsOfCurrent(context)) note(problems, context.layout.root, fault, null);
  }
  const found = [...problems.values()];
  return { isClean: found.length === 0, releases: checked, problems: found, ...inspector.counts };
}

async function faultsOfRelease(
  context: StoreContext,
  id: string,
  inspector: TreeInspector,
): Promise<TreeFault[]> {
  const at = releasePath(context.layout, id);
  try {
    const release = readRelease(context, id);
    return [...faultsOfTreeLink(context, release), ...(await inspector.inspect(release))];
  } catch (error) {
    if (!(error instanceof ReleasesError)) throw error;
    const kind = error.code === "no-such-release" ? "missing" : "damaged";
    return [{ kind, path: "", at: join(at, "release.json"), detail: error.message }];
  }
}

function faultsOfTreeLink({ fs, layout }: StoreContext, { id, hash }: StoredRelease): TreeFault[] {
  const at = join(releasePath(layout, id), "tree");
  const target = fs.facts(at)?.kind === "link" ? fs.readLink(at) : null;
  if (target === treeLink(hash)) return [];
  const detail = `it should be a link to ${relative(layout.root, objectPath(layout, hash))}`;
  return [{ kind: target === null ? "missing" : "damaged", path: "", at, detail }];
}

function faultsOfCurrent(context: StoreContext): TreeFault[] {
  const at = context.layout.current;
  try {
    const id = currentId(context);
    if (id === null || context.fs.facts(releasePath(context.layout, id))) return [];
    return [{ kind: "missing", path: "", at, detail: `it points to release ${id}, which is gone` }];
  } catch (error) {
    if (!(error instanceof ReleasesError)) throw error;
    return [{ kind: "damaged", path: "", at, detail: error.message }];
  }
}

function note(
  problems: Map<string, Problem>,
  root: string,
  fault: TreeFault,
  release: string | null,
): void {
  const at = relative(root, fault.at);
  const problem = problems.get(at) ?? { ...fault, at, releases: [] };
  if (release !== null && !problem.releases.includes(release)) problem.releases.push(release);
  problems.set(at, problem);
}
