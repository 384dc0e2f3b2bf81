import {
  Day,
  guardAgainstManyHolds,
  holdForPages,
  holdLimit,
  letBack,
  type RecordChange,
} from "@bantin/content";
import { routes } from "@bantin/contract";
import { type PageFacts, type Problem, pageProblems, readPage } from "@bantin/site/check";
import type { PublisherContext } from "../context.ts";
import { messageOf, PageFailedError, TooManyPagesFailedError } from "../errors.ts";
import type { KeptReason } from "../traces/trace-writer.ts";
import { outputsOf } from "./invalidate.ts";

/** A page that cannot go live as it is. */
export interface PageFault {
  address: string;
  file: string;
  /** For operators. */
  problem: string;
  /** For the newsroom, where the page says more than that it could not be made. */
  reason: string | null;
}

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
 * - Where readers have none: the document whose page it is leaves the site.
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
  const { store, releases, traces, ownerOf } = context;
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
  /** @returns whether readers have a page that can stay */
  const keep = ({ address, file, problem, reason }: PageFault): boolean => {
    const bytes = previousRelease === null ? null : releases.read(previousRelease, file);
    if (bytes === null) return false;
    const facts = readPage(Buffer.from(bytes).toString("utf8"));
    const since = keptBefore.get(address) ?? new Date().toISOString();
    kept.set(address, { bytes, facts, problem, reason: reason ?? PAGE_KEPT, since });
    return true;
  };
  /** A document that changed since its content last went live, or of which that is not known and which is new. */
  const isAtFault = (owner: RecordName, { file }: PageFault): boolean => {
    const { kind } = store.lastLive(owner.collection, owner.id);
    if (kind === "unknown")
      return previousRelease === null || releases.read(previousRelease, file) === null;
    return kind !== "same";
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
      const guilty = await findGuilty(context, () => isFaulty(context, fault, today, isFile));
      if (guilty.length > 0) return [...changes, ...hold(guilty, fault)];
      if (keep(fault)) {
        guard();
        continue;
      }
      const owner = ownerOf(fault.address);
      if (owner === null) throw new PageFailedError(fault.address, fault.problem, fault.reason);
      return [...changes, ...hold([owner], fault)];
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
        if (await isFaulty(context, fault, today, isFile)) hold([owner], fault);
        else changes.push(...back);
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

const RECORD_HELD =
  "Không dựng được trang từ nội dung vừa đăng nên bản này chưa lên trang. Sửa chỗ vừa thay đổi rồi đăng lại; nếu không rõ vì sao, báo người quản trị kỹ thuật.";
const PAGE_KEPT =
  "Không dựng lại được trang này nên người đọc vẫn thấy bản trước. Báo người quản trị kỹ thuật.";

/**
 * Which of the records that changed since they last went live spoil a page. All are taken out for a moment, and let
 * back in halves: few are to blame, so few pages have to be tried.
 */
async function findGuilty(
  { store }: Pick<PublisherContext, "store">,
  isStillFaulty: () => Promise<boolean>,
): Promise<RecordName[]> {
  const candidates = store.changed();
  if (candidates.length === 0) return [];
  const takeOut = (records: readonly RecordName[]) => {
    const faults = records.map((record) => ({ ...record, reason: "", problem: "" }));
    holdForPages(store, faults, "trial");
  };
  const guilty: RecordName[] = [];
  const divide = async (group: readonly RecordName[]): Promise<void> => {
    const middle = Math.ceil(group.length / 2);
    for (const half of [group.slice(0, middle), group.slice(middle)]) {
      const came = letBack(store, half);
      if (half.length === 0 || !(await isStillFaulty())) continue;
      // Where it makes room at an address, another comes with it, and that one may be to blame.
      const others = came.filter(({ collection, id }) =>
        half.every((one) => one.collection !== collection || one.id !== id),
      );
      if (half.length === 1 && others.length > 0) {
        takeOut(others);
        if (!(await isStillFaulty())) {
          guilty.push(...others);
          continue;
        }
      }
      takeOut(half);
      if (half.length === 1) guilty.push(...half);
      else await divide(half);
    }
  };
  takeOut(candidates);
  try {
    if (!(await isStillFaulty())) await divide(candidates);
  } finally {
    letBack(store, [...candidates, ...guilty]);
  }
  return guilty;
}

/** Whether a page cannot be made from the content as it is now. One that has no place any more can. */
async function isFaulty(
  { content, recorder, site, siteUrl }: PublisherContext,
  { address }: PageFault,
  today: string,
  isFile: (path: string) => boolean,
): Promise<boolean> {
  const { outputs, pages, addresses } = outputsOf(content.addresses());
  if (!outputs.has(address)) return false;
  try {
    const { bytes, status } = await site.render(address, {
      content: recorder.content,
      today: new Day(today),
    });
    if (status !== statusOf(address)) return true;
    if (!pages.has(address)) return false;
    const facts = readPage(Buffer.from(bytes).toString("utf8"));
    const assets = new Set(addresses.assets);
    const targets = {
      siteUrl,
      isFile: (path: string) => isFile(path) || assets.has(`/${path}`),
      isPage: (path: string) => pages.has(path),
    };
    return pageProblems(address, facts, targets).length > 0;
  } catch {
    return true;
  } finally {
    recorder.take();
  }
}

/** With which status a page that is well answers. */
export function statusOf(address: string): number {
  return address === routes.notFound.build({}) ? 404 : 200;
}

/** The fault of a page that threw. */
export function faultOfError(address: string, file: string, error: unknown): PageFault {
  const problem = `The page ${address} could not be rendered: ${messageOf(error)}.`;
  return { address, file, problem, reason: null };
}

/** The faults that a check found, one for each page. */
export function faultsOfProblems(
  problems: readonly Problem[],
  fileOf: (address: string) => string,
): PageFault[] {
  const byPage = Map.groupBy(problems, ({ page }) => page);
  return [...byPage].flatMap(([address, ofPage]) => {
    if (address === null) return [];
    const problem = ofPage.map(({ message }) => message).join("; ");
    const reason = `${ofPage.map(({ staffMessage }) => staffMessage).join(". ")}. Sửa chỗ này rồi đăng lại.`;
    return [{ address, file: fileOf(address), problem, reason }];
  });
}
