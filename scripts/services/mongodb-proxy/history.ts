import { BSON } from "mongodb";
import type { Doc } from "./wire.ts";

/** Who looks: a transaction sees what was committed when it began, and its own; anybody else all that is committed. */
export interface Viewer {
  /** When it began, on the history's own clock. */
  since: number;
}

interface Change {
  collection: string;
  key: string;
  id: unknown;
  before: Doc | null;
  after: Doc | null;
  /** Null for a write outside transactions. */
  by: Viewer | null;
  /** Null until it is committed. */
  committedAt: number | null;
}

/** A document that a viewer sees otherwise than the server has it now; null where there is none. */
interface Difference {
  id: unknown;
  seen: Doc | null;
  real: Doc | null;
}

/**
 * What was written since the oldest open transaction began, with the documents as they were before. From it follows
 * which documents a transaction sees otherwise than the server has them, and which it may not write.
 */
export class History {
  #changes: Change[] = [];
  #clock = 0;
  #open = new Set<Viewer>();

  begin(): Viewer {
    const viewer = { since: this.#clock };
    this.#open.add(viewer);
    return viewer;
  }

  get isAnyOpen(): boolean {
    return this.#open.size > 0;
  }

  /** @param by null for a write outside transactions, which is committed at once */
  note(
    by: Viewer | null,
    collection: string,
    id: unknown,
    before: Doc | null,
    after: Doc | null,
  ): void {
    if (same(before, after)) return;
    const committedAt = by ? null : ++this.#clock;
    this.#changes.push({ collection, key: keyOf(id), id, before, after, by, committedAt });
  }

  commit(viewer: Viewer): void {
    const at = ++this.#clock;
    for (const change of this.#changes) if (change.by === viewer) change.committedAt = at;
    this.#end(viewer);
  }

  /** @returns what each document was before the transaction wrote it, by collection */
  abort(viewer: Viewer): Map<string, Difference[]> {
    const undone = new Map<string, Difference[]>();
    const mine = this.#changes.filter(({ by }) => by === viewer);
    for (const { collection, id, first, last } of spans(mine)) {
      const list = undone.get(collection) ?? [];
      list.push({ id, seen: first.before, real: last.after });
      undone.set(collection, list);
    }
    this.#changes = this.#changes.filter(({ by }) => by !== viewer);
    this.#end(viewer);
    return undone;
  }

  /** @param viewer null for whoever is in no transaction */
  differences(viewer: Viewer | null, collection: string): Difference[] {
    const changes = this.#changes.filter((change) => change.collection === collection);
    return spans(changes).flatMap(({ id, first, last, all }) => {
      const seen = all.findLast((change) => isVisible(change, viewer))?.after ?? null;
      const isAnySeen = all.some((change) => isVisible(change, viewer));
      const difference = { id, seen: isAnySeen ? seen : first.before, real: last.after };
      return same(difference.seen, difference.real) ? [] : [difference];
    });
  }

  /** Whose uncommitted or later write keeps a viewer from writing a document; `undefined` when nobody's does. */
  writerBefore(viewer: Viewer | null, collection: string, id: unknown): Viewer | null | undefined {
    const key = keyOf(id);
    const other = this.#changes.find(
      (change) =>
        change.collection === collection && change.key === key && !isVisible(change, viewer),
    );
    return other && (other.committedAt === null ? other.by : null);
  }

  #end(viewer: Viewer): void {
    this.#open.delete(viewer);
    const oldest = Math.min(...[...this.#open].map(({ since }) => since));
    this.#changes = this.#changes.filter(
      ({ committedAt }) => committedAt === null || committedAt > oldest,
    );
    if (this.#open.size === 0) this.#changes = [];
  }
}

function isVisible({ by, committedAt }: Change, viewer: Viewer | null): boolean {
  if (viewer !== null && by === viewer) return true;
  return committedAt !== null && (viewer === null || committedAt <= viewer.since);
}

/** The changes of each document, in their order. */
function spans(changes: readonly Change[]) {
  const documents = Map.groupBy(changes, ({ collection, key }) => `${collection} ${key}`);
  return [...documents.values()].flatMap((all) => {
    const [first] = all;
    const last = all.at(-1);
    return first && last ? [{ collection: first.collection, id: first.id, first, last, all }] : [];
  });
}

function keyOf(id: unknown): string {
  return Buffer.from(BSON.serialize({ id })).toString("base64");
}

function same(one: Doc | null, other: Doc | null): boolean {
  if (one === null || other === null) return one === other;
  return Buffer.compare(BSON.serialize(one), BSON.serialize(other)) === 0;
}
