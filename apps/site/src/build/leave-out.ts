import {
  type ContentAddresses,
  Day,
  findGuilty,
  guardAgainstManyHolds,
  holdForPages,
  openAddressOwners,
  openContent,
  openStore,
  type RecordChange,
  type Store,
} from "@bantin/content";
import { localDate } from "@bantin/vietnamese";
import { compileSite, loadSite } from "../compiled/compile-site.ts";
import { machineOutputs, pageOutputs } from "../routes/outputs.ts";
import { dataFolder } from "../settings.ts";
import { BuildError } from "./errors.ts";
import { type PageFault, RECORD_HELD, tryPage } from "./page-fault.ts";
import type { RenderEnvironment } from "./render.ts";

/** What is not shown as the CMS has it, for the sake of all else. */
export interface LeftOut {
  /** Which record, and why, for operators. */
  problems: string[];
  /** What there is to render without it. */
  addresses: ContentAddresses;
}

export interface LeaveOutOptions {
  environment: RenderEnvironment;
  /** However much it is. */
  allowManyHeld: boolean;
  /** Loads the compiled pages; for tests, which spoil them. */
  load?: typeof loadSite;
}

/**
 * Takes back to what they were in the last build, or out, the records that pages cannot be made with. Astro ends a
 * build at the first page that throws and does not say for whose sake, so each page is tried by itself, compiled, as
 * the publisher does. The next sync tries these records again.
 *
 * @throws TooManyHeldError when it is so much that the code must be at fault; BuildError when a page cannot be made
 *   whatever is taken out
 */
export async function leaveOutFaulty({
  environment,
  allowManyHeld,
  load = loadSite,
}: LeaveOutOptions): Promise<LeftOut> {
  const { DATA_DIR, SITE_URL: siteUrl, BUILD_DATE } = environment;
  const { folder } = await compileSite(environment);
  const site = await load(folder, siteUrl);
  const store = openStore(dataFolder(DATA_DIR).store, { siteUrl });
  try {
    const content = openContent(store);
    const ownerOf = openAddressOwners(store);
    const today = new Day(BUILD_DATE ?? localDate(new Date()));
    const outputsNow = () => outputsOf(content.addresses());
    const tryAt = async (address: string, { pages, all }: Outputs): Promise<PageFault | null> => {
      if (!all.has(address)) return null;
      // Whether files are there is the check's to say: here none was written.
      const targets = { siteUrl, isFile: () => true, isPage: (at: string) => pages.has(at) };
      const render = () => site.render(address, { content, today });
      return tryPage({ address, isPage: pages.has(address), targets, render });
    };
    const problems: string[] = [];
    let outputs = outputsNow();
    for (let isWell = false; !isWell; ) {
      isWell = true;
      for (const address of outputs.all) {
        const fault = await tryAt(address, outputs);
        if (fault === null) continue;
        const isStillFaulty = async () => (await tryAt(address, outputsNow())) !== null;
        const guilty = await guiltyOf(store, ownerOf(address), isStillFaulty);
        if (guilty.length === 0) throw new PageBeyondHelpError(fault);
        const { problem, reason } = fault;
        const faults = guilty.map((one) => ({ ...one, reason: reason ?? RECORD_HELD, problem }));
        holdForPages(store, faults, "page");
        problems.push(...guilty.map(({ collection, id }) => `${collection}/${id}: ${problem}`));
        if (!allowManyHeld) guardAgainstManyHolds(store.held(), (name) => store.count(name));
        // What was taken out may have stood on pages that were well.
        isWell = false;
        outputs = outputsNow();
      }
    }
    return { problems, addresses: content.addresses() };
  } finally {
    store.close();
  }
}

type RecordName = Pick<RecordChange, "collection" | "id">;

/**
 * The records without which a page can be made: first among those that have changed since the last build. Where it
 * cannot be made without any other, the document whose page it is. Issuers are looked at last, since documents have no
 * page without them.
 */
async function guiltyOf(
  store: Store,
  owner: RecordName | null,
  isStillFaulty: () => Promise<boolean>,
): Promise<RecordName[]> {
  const isOther = ({ collection, id }: RecordName) =>
    collection !== "issuers" && (collection !== owner?.collection || id !== owner.id);
  for (const records of [store.changed(), store.records()]) {
    const guilty = await findGuilty(store, records.filter(isOther), isStillFaulty);
    if (guilty.length > 0) return guilty;
  }
  if (owner) return [{ collection: owner.collection, id: owner.id }];
  return findGuilty(store, store.records(), isStillFaulty);
}

interface Outputs {
  pages: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

function outputsOf(content: ContentAddresses): Outputs {
  const pages = new Set(pageOutputs(content).map(({ address }) => address));
  return {
    pages,
    all: new Set([...pages, ...machineOutputs(content).map(({ address }) => address)]),
  };
}

/**
 * Tells that what was built is what readers see: from the next change on, that is what records go back to whose
 * pages cannot be made.
 */
export function rememberBuild(dataDir: string): void {
  const store = openStore(dataFolder(dataDir).store);
  try {
    store.settle(store.state());
    const writer = store.beginChange();
    writer.commit();
    writer.close();
  } finally {
    store.close();
  }
}

/** A page that fails whatever it shows. */
class PageBeyondHelpError extends BuildError {
  constructor({ address, problem, reason }: PageFault) {
    super(
      `${problem} No record is to blame for it: mend the page's code. What was built before stays.`,
      reason ??
        `Trang ${address} không dựng được nên trang chưa được cập nhật. Báo người quản trị kỹ thuật.`,
    );
  }
}
