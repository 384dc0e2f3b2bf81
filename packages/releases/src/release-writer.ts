import { join } from "node:path";
import { createPacer, removeTree } from "./disk/files.ts";
import { ReleasesError, reporting } from "./errors.ts";
import { collect, type GcOptions, type GcReport } from "./gc/collect.ts";
import { endLease } from "./lease.ts";
import { activate, currentId, type Switched } from "./live.ts";
import { type Lock, withSwitch } from "./locks.ts";
import { readRelease, type StoredRelease } from "./records.ts";
import type { StoreContext } from "./store-context.ts";
import { type Transaction, WorkingTransaction } from "./transaction/transaction.ts";
import { readListing } from "./tree/listing.ts";

/** Whoever has the lease. There is one per store. */
export interface ReleaseWriter {
  /** How many leftovers of a publisher that died were removed when this one began. */
  readonly leftovers: number;
  /**
   * Begins a release.
   *
   * @param base id of the release to start from; by default the live one. With null it starts from nothing
   *   and trusts nothing: all files have to be put, and damage that they cover is mended.
   * @throws ReleasesError `no-such-release`, `damaged`, `asset-directories-changed`
   */
  begin(base?: string | null): Transaction;
  /**
   * Makes a release live.
   *
   * @throws PublishingFrozenError; ReleasesError `no-such-release`, `damaged`, `storage`, `lease-lost`
   */
  activate(id: string): Promise<Switched>;
  /** Deletes old releases; see GcOptions for what stays. @throws ReleasesError `damaged`, `storage` */
  gc(options: GcOptions): Promise<GcReport>;
  /** Forgets open transactions and lets the next publisher begin. */
  close(): Promise<void>;
}

export async function createWriter(
  context: StoreContext,
  lock: Lock,
  assetDirectories: ReadonlySet<string>,
): Promise<ReleaseWriter> {
  const leftovers = await removeLeftovers(context);
  return new LeasedWriter(context, lock, assetDirectories, leftovers);
}

class LeasedWriter implements ReleaseWriter {
  readonly leftovers: number;
  readonly #context: StoreContext;
  readonly #lock: Lock;
  readonly #assetDirectories: ReadonlySet<string>;
  readonly #open = new Set<Transaction>();
  #lastTurn: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(
    context: StoreContext,
    lock: Lock,
    assetDirectories: ReadonlySet<string>,
    leftovers: number,
  ) {
    this.leftovers = leftovers;
    this.#context = context;
    this.#lock = lock;
    this.#assetDirectories = assetDirectories;
  }

  begin(id: string | null = currentId(this.#context)): Transaction {
    this.#assertHeld();
    const base = id === null ? null : readRelease(this.#context, id);
    if (base) assertSameAssets(this.#context, base, this.#assetDirectories);
    const transaction = new WorkingTransaction(this.#context, {
      base,
      assetDirectories: this.#assetDirectories,
      inTurn: (work) => this.#inTurn(() => this.#guarded("make the release", work)),
      onEnd: () => this.#open.delete(transaction),
    });
    this.#open.add(transaction);
    return transaction;
  }

  activate(id: string): Promise<Switched> {
    return this.#guarded(`make ${id} live`, () => activate(this.#context, id));
  }

  gc(options: GcOptions): Promise<GcReport> {
    return this.#inTurn(() => {
      const bases = [...this.#open].flatMap(({ base }) => base ?? []);
      return this.#guarded("collect garbage", () => collect(this.#context, options, bases));
    });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    for (const transaction of this.#open) await transaction.discard();
    await this.#inTurn(async () => {});
    if (this.#isClosed) return;
    this.#isClosed = true;
    endLease(this.#context, this.#lock);
  }

  /** Runs pieces of work one after the other, in the order in which they came. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastTurn.then(work);
    this.#lastTurn = turn.catch(() => {});
    return turn;
  }

  async #guarded<T>(doing: string, work: () => Promise<T>): Promise<T> {
    this.#assertHeld();
    return reporting(doing, work);
  }

  #assertHeld(): void {
    if (this.#isClosed) {
      throw new ReleasesError("closed", "This publisher has given its lease back.");
    }
    if (this.#lock.isHeld()) return;
    const message = "The lock of the lease was removed: another may publish. Begin again.";
    throw new ReleasesError("lease-lost", message);
  }
}

/** Whatever is in `tmp/` when a publisher begins was left by one that died. */
function removeLeftovers(context: StoreContext): Promise<number> {
  const { fs, layout } = context;
  // Roll-backs pass through `tmp/` as well, but only with the switch lock.
  return withSwitch(context, async () => {
    const names = fs.names(layout.tmp);
    for (const name of names) await removeTree(fs, join(layout.tmp, name), createPacer());
    return names.length;
  });
}

/** Files of asset directories lie elsewhere, so a tree made with others cannot be built upon. */
function assertSameAssets(
  context: StoreContext,
  { id, tree }: StoredRelease,
  assetDirectories: ReadonlySet<string>,
): void {
  for (const [name, entry] of readListing(context, tree)) {
    if (entry.kind === "file" || (entry.kind === "assets") === assetDirectories.has(name)) continue;
    throw new ReleasesError(
      "asset-directories-changed",
      `Whether “${name}” is an asset directory has changed since release ${id}. Make a full release, begun with null.`,
    );
  }
}
