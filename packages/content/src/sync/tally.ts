import type { CollectionName } from "@bantin/contract";

export interface RecordChange {
  collection: CollectionName;
  id: string;
  kind: "changed" | "removed";
}

export interface CollectionReport {
  /** Published documents now. */
  total: number;
  /** New or different since the last sync. */
  changed: number;
  removed: number;
}

/** What happened to one collection in the course of a sync. A record counts once, by its last state. */
export class Tally {
  readonly collection: CollectionName;
  /** Records known before the sync. */
  readonly known: number;
  readonly #changes = new Map<string, "changed" | "removed">();
  readonly #added = new Set<string>();

  constructor(collection: CollectionName, known: number) {
    this.collection = collection;
    this.known = known;
  }

  noteChanged(id: string, isNew: boolean): void {
    if (isNew && !this.#changes.has(id)) this.#added.add(id);
    this.#changes.set(id, "changed");
  }

  noteRemoved(id: string): void {
    // It came and went within this sync: nobody ever saw it.
    if (this.#added.delete(id)) this.#changes.delete(id);
    else this.#changes.set(id, "removed");
  }

  /** It is again what it was before. */
  forget(id: string): void {
    this.#changes.delete(id);
    this.#added.delete(id);
  }

  has(id: string): boolean {
    return this.#changes.has(id);
  }

  get changes(): RecordChange[] {
    const { collection } = this;
    return Array.from(this.#changes, ([id, kind]) => ({ collection, id, kind }));
  }

  /** How many of the records known before are gone. */
  get removed(): number {
    return this.changes.filter(({ kind }) => kind === "removed").length;
  }

  report(total: number): CollectionReport {
    return { total, changed: this.#changes.size - this.removed, removed: this.removed };
  }
}
