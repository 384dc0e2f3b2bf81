import { filesOf, MANIFEST_FILE, readManifest, writeManifest } from "@bantin/search";
import { missingFile, type Problem } from "@bantin/site/check";
import type { Parts } from "../parts.ts";
import type { Draft } from "./draft.ts";

/**
 * Brings the search index of a release up to date: only files that it lacks are made, and those that nobody
 * names any more leave with it.
 *
 * @returns what is wrong with it
 */
export function searchIndexStage({ searchIndex }: Parts, draft: Draft): Problem[] {
  const before = readManifest(draft.textOfBase(MANIFEST_FILE));
  const { manifest, files } = searchIndex.update();
  const [had, wanted] = [before ? filesOf(before) : new Set<string>(), filesOf(manifest)];
  for (const path of had) if (!wanted.has(path)) draft.remove(path);
  const lacking = new Set([...wanted].filter((path) => !had.has(path)));
  for (const [path, bytes] of files(lacking)) draft.put(path, bytes);
  draft.put(MANIFEST_FILE, new TextEncoder().encode(writeManifest(manifest)));
  return [...wanted].filter((path) => !draft.has(path)).map((path) => missingFile(`/${path}`));
}
