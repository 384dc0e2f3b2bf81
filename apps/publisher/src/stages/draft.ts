import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { JsonObject, Transaction } from "@bantin/releases";
import { filesOf, MANIFEST_FILE, readManifest, writeManifest } from "@bantin/search";
import { missingFile, type Problem } from "@bantin/site/check";
import type { PublisherContext } from "../context.ts";
import { AssetUnreadableError } from "../errors.ts";

/** A release in the making. */
export interface Draft {
  readonly transaction: Transaction;
  put(file: string, bytes: Uint8Array): "added" | "changed" | "same";
  remove(file: string): void;
  has(file: string): boolean;
  /** A page as it is in the release that this one starts from. */
  textOfBase(file: string): string;
  /** How many files are new, different or gone so far. */
  readonly counts: Readonly<DraftCounts>;
}

export interface DraftCounts {
  added: number;
  changed: number;
  removed: number;
}

/** @param base id of the release to start from; null to start from nothing */
export function beginDraft({ lease, releases }: PublisherContext, base: string | null): Draft {
  const transaction = lease.begin(base);
  const counts = { added: 0, changed: 0, removed: 0 };
  return {
    transaction,
    counts,
    put(file, bytes) {
      const before = transaction.stat(file);
      transaction.put(file, bytes);
      if (before?.sha256 === transaction.stat(file)?.sha256) return "same";
      const what = before === null ? "added" : "changed";
      counts[what]++;
      return what;
    },
    remove(file) {
      if (transaction.remove(file)) counts.removed++;
    },
    has: (file) => file !== "" && transaction.stat(file) !== null,
    textOfBase(file) {
      const bytes = base === null ? null : releases.read(base, file);
      return bytes ? Buffer.from(bytes).toString("utf8") : "";
    },
  };
}

/** Style sheet, fonts and other files of the code. They change with the bundle alone. */
export async function putClientFiles({ site }: PublisherContext, draft: Draft): Promise<void> {
  const entries = await readdir(site.clientFolder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    draft.put(relative(site.clientFolder, path), await readFile(path));
  }
}

/**
 * A picture or a file of the content, at its own address.
 *
 * @throws AssetUnreadableError when the mirror has no such file
 */
export function putAsset({ content }: PublisherContext, draft: Draft, address: string): void {
  const asset = content.asset(address);
  if (!asset) throw new AssetUnreadableError(address);
  try {
    draft.put(address.slice(1), readFileSync(asset.path));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
      throw new AssetUnreadableError(address, cause);
    }
    throw cause;
  }
}

interface Released {
  id: string;
  /** Whether readers see something else than before. */
  isNew: boolean;
}

/**
 * Makes the draft a release and puts it live. One without a difference is no release: what it starts from
 * is made live, unless it is.
 *
 * @throws ReleasesError, PublishingFrozenError
 */
export async function releaseStage(
  { lease, releases, onStage }: PublisherContext,
  draft: Draft,
  metadata: JsonObject,
): Promise<Released> {
  const { transaction, counts } = draft;
  const isSame = counts.added + counts.changed + counts.removed === 0;
  let id = transaction.base;
  if (id !== null && isSame) {
    await transaction.discard();
  } else {
    onStage("commit");
    id = (await transaction.commit(metadata)).id;
  }
  if (releases.current()?.id === id) return { id, isNew: false };
  onStage("activate");
  await lease.activate(id);
  return { id, isNew: true };
}

/**
 * Brings the search index of a release up to date: only files that it lacks are made, and those that nobody
 * names any more leave with it.
 *
 * @returns what is wrong with it
 */
export function searchIndexStage({ searchIndex }: PublisherContext, draft: Draft): Problem[] {
  const before = readManifest(draft.textOfBase(MANIFEST_FILE));
  const { manifest, files } = searchIndex.update();
  const [had, wanted] = [before ? filesOf(before) : new Set<string>(), filesOf(manifest)];
  for (const path of had) if (!wanted.has(path)) draft.remove(path);
  const lacking = new Set([...wanted].filter((path) => !had.has(path)));
  for (const [path, bytes] of files(lacking)) draft.put(path, bytes);
  draft.put(MANIFEST_FILE, new TextEncoder().encode(writeManifest(manifest)));
  return [...wanted].filter((path) => !draft.has(path)).map((path) => missingFile(`/${path}`));
}
