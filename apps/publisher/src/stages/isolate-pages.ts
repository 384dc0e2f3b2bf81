import {
  Day,
  findGuilty,
  guardAgainstManyHolds,
  holdForPages,
  holdLimit,
  letBack,
  type RecordChange,
} from "@bantin/content";
import { type PageFacts, type PageFault, RECORD_HELD, readPage, tryPage } from "@bantin/site/check";
import type { PublisherContext } from "../context.ts";
import { PageFailedError, TooManyPagesFailedError } from "../errors.ts";
import type { KeptReason } from "../traces/trace-writer.ts";
import { outputsOf } from "./invalidate.ts";

/** A page that stays as readers have it, because it cannot be made anew. */
interface KeptPage extends KeptReason {
  bytes: Uint8Array;
  facts: PageFacts;
}

/**
 * Finds for each page that cannot go live what is to be held back for it, so that all else can.
 *
 * - The document whose page it is, if it changed since its content last went live: back to what it was.
 * - Else the records among those that changed without which the page can be made.
 * - Else nothing but the page: it stays as readers have it.
 * - Where readers have none: the document whose page it is leaves the site, or for a list what spoils it.
 */
export interface Isolation {
  /** Pages that are to stay as they are. */
  readonly kept: ReadonlyMap<string, KeptPage>;
  /**
   * @param isFile whether a path is a file of the release in the making
   * @returns what is another now in the content
   * @throws TooManyHeldError, TooManyPagesFailedError when so much fails that the code must be at fault;
   *   CheckError or PageFailedError when nothing helps. What was held for pages is shown again.
   */
  isolate(faults: readonly PageFault[], isFile: (path: string) => boolean): Promise<RecordChange[]>;
  /**
   * Shows again the documents that were held for their own pages, where it was another record on them that spoiled
   * these. To be asked when nothing is wrong any more.
   *
   * @returns what is another now in the content
   */
  acquit(isFile: (path: string) => boolean): Promise<RecordChange[]>;
}

interface IsolationOptions {
  today: string;
  /** Release from which pages are taken that stay as they are; null when there is none. */
  previousRelease: string | null;
  /** However much it is. */
  allowManyHeld: boolean;
}

type RecordName = Pick<RecordChange, "collection" | "id">;

export function createIsolation(context: PublisherContext, options: IsolationOptions): Isolation {
  const { store, releases, traces, ownerOf, content } = context;
  const { today, previousRelease, allowManyHeld } = options;
  const kept = new Map<string, KeptPage>();
  const held: RecordName[] = [];
  /** Documents that are held for their own pages, by the addresses of these. */
  const suspects = new Map<string, { owner: RecordName; fault: PageFault }>();
  const keptBefore = new Map(traces.kept().map(({ address, since }) => [address, since]));

  const hold = (records: readonly RecordName[], fault: PageFault): RecordChange[] => {
    held.push(...records);
    const reason = fault.reason ?? RECORD_HELD;
    const { problem } = fault;
    return holdForPages(
      store,
      records.map(({ collection, id }) => ({ collection, id, reason, problem })),
      "page",
    );
  };
  const bytesBefore = (address: string): Uint8Array | null => {
    const file = outputsOf(content.addresses()).outputs.get(address);
    return previousRelease === null || file === undefined
      ? null
      : releases.read(previousRelease, file);
  };
  const isWell = async (fault: PageFault, isFile: (path: string) => boolean) =>
    (await faultNow(context, fault, today, isFile)) === null;
  /** @returns whether readers have a page that can stay */
  const keep = ({ address, problem, reason }: PageFault): boolean => {
    const bytes = bytesBefore(address);
    if (bytes === null) return false;
    const facts = readPage(Buffer.from(bytes).toString("utf8"));
    const since = keptBefore.get(address) ?? new Date().toISOString();
    kept.set(address, { bytes, facts, problem, reason: reason ?? PAGE_KEPT, since });
    return true;
  };
  /** A document that changed since its content last went live, or of which that is not known and which is new. */
  const isAtFault = (owner: RecordName, { address }: PageFault): boolean => {
    const { kind } = store.lastLive(owner.collection, owner.id);
    return kind === "unknown" ? bytesBefore(address) === null : kind !== "same";
  };
  const guard = () => {
    if (allowManyHeld) return;
    const names = new Set(held.map(({ collection, id }) => `${collection}/${id}`));
    const now = store.held().filter(({ collection, id }) => names.has(`${collection}/${id}`));
    guardAgainstManyHolds(now, (collection) => store.count(collection));
    const fresh = [...kept].filter(([address]) => !keptBefore.has(address));
    const [first] = fresh;
    const { pages } = outputsOf(context.content.addresses());
    if (first && fresh.length > holdLimit(pages.size)) {
      throw new TooManyPagesFailedError(fresh.length, first[1].problem);
    }
  };

  const isolateOnce = async (
    faults: readonly PageFault[],
    isFile: (path: string) => boolean,
  ): Promise<RecordChange[]> => {
    const changes: RecordChange[] = [];
    const unexplained: PageFault[] = [];
    for (const fault of faults) {
      const innocent = suspects.get(fault.address)?.owner;
      if (innocent) changes.push(...letBack(store, [innocent]));
      const owner = ownerOf(fault.address);
      if (owner && !innocent && isAtFault(owner, fault)) {
        suspects.set(fault.address, { owner, fault });
        changes.push(...hold([owner], fault));
      } else unexplained.push(fault);
    }
    if (unexplained.length < faults.length) return changes;
    for (const fault of unexplained) {
      suspects.delete(fault.address);
      const isStillFaulty = async () => !(await isWell(fault, isFile));
      const guilty = await findGuilty(store, store.changed(), isStillFaulty);
      if (guilty.length > 0) return [...changes, ...hold(guilty, fault)];
      if (keep(fault)) {
        guard();
        continue;
      }
      // Nothing of it is to be seen yet, so nothing is lost with what spoils it.
      const owner = ownerOf(fault.address);
      const spoilers = owner ? [owner] : await findGuilty(store, store.records(), isStillFaulty);
      if (spoilers.length === 0) {
        throw new PageFailedError(fault.address, fault.problem, fault.reason);
      }
      return [...changes, ...hold(spoilers, fault)];
    }
    return changes;
  };
  return {
    kept,
    async acquit(isFile) {
      // What alone was held is to blame alone.
      if (held.length < 2) return [];
      const changes: RecordChange[] = [];
      for (const { owner, fault } of suspects.values()) {
        const back = letBack(store, [owner]);
        if (await isWell(fault, isFile)) changes.push(...back);
        else hold([owner], fault);
      }
      suspects.clear();
      return changes;
    },
    async isolate(faults, isFile) {
      try {
        const changes = await isolateOnce(faults, isFile);
        // What was spoilt by a record that is held now can be made again.
        if (changes.length > 0) kept.clear();
        guard();
        return changes;
      } catch (error) {
        // The next pass must find them as they were, and not what is held already.
        letBack(store, held);
        throw error;
      }
    },
  };
}

const PAGE_KEPT =
  "Không dựng lại được trang này nên người đọc vẫn thấy bản trước. Báo người quản trị kỹ thuật.";

/** What is wrong with a page that is made from the content as it is now. One that has no place any more is well. */
async function faultNow(
  { content, recorder, site, siteUrl }: PublisherContext,
  { address }: PageFault,
  today: string,
  isFile: (path: string) => boolean,
): Promise<PageFault | null> {
  const { outputs, pages, addresses } = outputsOf(content.addresses());
  if (!outputs.has(address)) return null;
  // What is made beside it may have failed as well, and is looked at by itself.
  const files = new Set([...outputs.values(), ...addresses.assets.map((asset) => asset.slice(1))]);
  const targets = {
    siteUrl,
    isFile: (path: string) => isFile(path) || files.has(path),
    isPage: (path: string) => pages.has(path),
  };
  const locals = { content: recorder.content, today: new Day(today) };
  const render = () => site.render(address, locals);
  try {
    return await tryPage({ address, isPage: pages.has(address), targets, render });
  } finally {
    recorder.take();
  }
}
