import { closeSync, openSync, readSync, rmSync, statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import {
  type Carried,
  openAddressOwners,
  openContent,
  openStore,
  openWhereabouts,
  StorageError,
  StoreDamagedError,
} from "@bantin/content";
import type { PublisherContext } from "./context.ts";
import { isExpected } from "./errors.ts";
import { openSearchIndex } from "./search-index.ts";
import type { publisherFolder } from "./settings.ts";
import { openRecorder } from "./traces/recorder.ts";
import { openTraces } from "./traces/traces.ts";

/** What is kept in files that can be made again from what is published. */
type Kept = Pick<
  PublisherContext,
  "store" | "content" | "ownerOf" | "recorder" | "whereabouts" | "traces" | "searchIndex"
>;

export interface OwnFiles {
  readonly kept: Kept;
  /** Files that are gone, replaced, cut short or of another kind. A look at each, cheap enough for every pass. */
  lost(): string[];
  /** All that are damaged, each read through. */
  damaged(): string[];
  /** What readers see of records that are held, as far as that can be read still: no CMS has it any more. */
  rescue(): readonly Carried[];
  close(): void;
}

type Paths = Pick<ReturnType<typeof publisherFolder>, "content" | "traces" | "search">;

/**
 * Opens the content, the traces and what the search index is made from. A file that is none of ours is made
 * anew: nothing else belongs into this folder.
 *
 * @param code digest of the code that renders
 * @param siteUrl public address of the site
 * @param carried what was rescued of a content file that was lost
 */
export function openOwnFiles(
  paths: Paths,
  code: string,
  siteUrl: string,
  carried: readonly Carried[] = [],
): OwnFiles {
  const files = [paths.content, paths.traces, paths.search];
  for (const file of files) if (isForeign(file)) removeFile(file);
  const store = openStore(paths.content, { siteUrl, carried });
  const traces = openTraces(paths.traces);
  const searchIndex = openSearchIndex(paths.search, store, code);
  const opened = new Map(files.map((file) => [file, identityOf(file)]));
  const lost = () => files.filter((file) => isLost(file, opened.get(file)));
  return {
    kept: {
      store,
      content: openContent(store),
      ownerOf: openAddressOwners(store),
      recorder: openRecorder(store),
      whereabouts: openWhereabouts(store),
      traces,
      searchIndex,
    },
    lost,
    damaged() {
      const known = new Set(lost());
      return files.filter((file) => known.has(file) || !isWhole(file));
    },
    rescue() {
      try {
        return store.shownThoughHeld();
      } catch {
        return [];
      }
    },
    close() {
      // One that is damaged may not close in order; the others have to.
      for (const one of [traces, searchIndex, store]) {
        try {
          one.close();
        } catch {
          // Its file is thrown away.
        }
      }
    },
  };
}

export function removeFile(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
}

/** Whether a file that is damaged may be behind an error. Of most errors it is known that none is. */
export function mayBeDamage(error: unknown): boolean {
  if (error instanceof StoreDamagedError || error instanceof StorageError) return true;
  return !isExpected(error);
}

/** The first page of a database file (https://www.sqlite.org/fileformat.html, 1.3). */
interface Header {
  isDatabase: boolean;
  /** Bytes that the file has to have at least. */
  size: number;
}

const HEADER_BYTES = 100;
const MAGIC = "SQLite format 3\0";

/** Null where there is no file. */
function headerOf(file: string): Header | null {
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const descriptor = openSync(file, "r");
    try {
      readSync(descriptor, header, 0, HEADER_BYTES, 0);
    } finally {
      closeSync(descriptor);
    }
    const isDatabase = header.toString("latin1", 0, MAGIC.length) === MAGIC;
    const pageSize = header.readUInt16BE(16);
    return { isDatabase, size: (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function identityOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.ino ?? null;
}

/** Whether there is something that SQLite would not open, or that is shorter than it says. An empty file it fills. */
function isForeign(file: string): boolean {
  const header = headerOf(file);
  if (header === null || statSync(file).size === 0) return false;
  return !header.isDatabase || statSync(file).size < header.size;
}

function isLost(file: string, identity: number | null | undefined): boolean {
  const header = headerOf(file);
  if (header === null || !header.isDatabase) return true;
  const { ino, size } = statSync(file);
  return ino !== identity || size < header.size;
}

function isWhole(file: string): boolean {
  try {
    const db = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    try {
      return db.prepare("PRAGMA quick_check(1)").get()?.quick_check === "ok";
    } finally {
      db.close();
    }
  } catch (error) {
    return !isCorrupt(error);
  }
}

/** https://sqlite.org/rescode.html: CORRUPT and NOTADB. What a full or broken disk answers is no damage of the file. */
function isCorrupt(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  const code = Number(error.errcode) & 0xff;
  return code === 11 || code === 26;
}
