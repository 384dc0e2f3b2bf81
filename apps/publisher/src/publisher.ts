import { mkdirSync } from "node:fs";
import type { RestClient, SyncMode } from "@bantin/content";
import { type LeaseHolder, openReleases, ReleasesError } from "@bantin/releases";
import { compileSite, loadSite } from "@bantin/site/compiled";
import type { Environment } from "@bantin/site/settings";
import type { Logger } from "pino";
import type { PublisherContext, Stage } from "./context.ts";
import { type CycleRequest, type Outcome, runCycle } from "./cycle.ts";
import { AssetUnreadableError } from "./errors.ts";
import { mayBeDamage, type OwnFiles, openOwnFiles, removeFile } from "./own-files.ts";
import { type HeldItem, heldItems } from "./reporting/held.ts";
import type { OwnerOf } from "./reporting/site-state.ts";
import { publisherFolder } from "./settings.ts";
import type { Scope } from "./stages/invalidate.ts";
import { createBackgroundVerification } from "./traces/verification.ts";

/** Directories whose files have names that change with their bytes. */
const ASSET_DIRECTORIES = ["_astro", "media", "tep"];

/** Pages that readers hold open may refer to an asset for a week after its last release. */
const GARBAGE = { keep: 20, assetGraceMs: 7 * 24 * 60 * 60 * 1000 };

export interface PublisherOptions {
  environment: Pick<Environment, "DATA_DIR" | "SITE_URL">;
  client: RestClient;
  log: Logger;
  allowEmpty?: boolean;
  allowMassDeletion?: boolean;
  allowManyHeld?: boolean;
  /** Called when another publisher has to be waited for; null while nobody knows whom. */
  onWaiting?: (holder: LeaseHolder | null) => void;
  /** Whether a release survives a power cut: true by default. */
  isDurable?: boolean;
  /** Ends the wait for another publisher. */
  signal?: AbortSignal;
  /** Told where a pass is, before each step. */
  onStage?: (stage: Stage) => void;
  /** Told which files of the publisher are damaged or gone, before they are made anew. */
  onDamage?: (files: readonly string[]) => void;
  /** Loads what renders the pages; a test may have it fail. */
  load?: typeof loadSite;
}

export interface PublishRequest {
  today: string;
  /** Reads every document anew and renders every page anew. */
  isFull?: boolean;
  /** How content is read; `incremental` by default. Only pages that differ are rendered. */
  sync?: SyncMode;
}

/** Whoever publishes this site. There is one at a time; see `@bantin/releases`. */
export interface Publisher {
  readonly releases: PublisherContext["releases"];
  /** Finds the document whose page stands at an address. */
  ownerOf: OwnerOf;
  /** What readers do not see as the CMS has it. */
  held(): HeldItem[];
  /**
   * Makes the live site equal to what the CMS publishes: at once as far as hints go, and wholly when
   * `verify` has nothing left to do.
   *
   * @throws ContentError, PublishError, CheckError, ReleasesError; the live site stays as it was
   */
  publish(request: PublishRequest): Promise<Outcome>;
  /** Verifies what `publish` left out, for about so long. @returns what it put live, if there was a difference. */
  verify(today: string, budgetMs: number): Promise<Outcome | null>;
  isVerified(): boolean;
  /** Deletes old releases. What goes wrong is logged: it concerns nobody who waits for a page. */
  collectGarbage(): Promise<void>;
  close(): Promise<void>;
}

export async function openPublisher(options: PublisherOptions): Promise<Publisher> {
  const { environment, log, signal } = options;
  const folder = publisherFolder(environment.DATA_DIR);
  mkdirSync(folder.media, { recursive: true });
  const releases = await openReleases(folder.releases, {
    assetDirectories: ASSET_DIRECTORIES,
    fsync: options.isDurable ?? true,
  });
  const lease = await releases.lease({
    name: "publisher",
    ...(signal ? { signal } : {}),
    ...(options.onWaiting ? { onWaiting: options.onWaiting } : {}),
  });
  try {
    const compiled = await compileSite(environment);
    log.info({ bundle: compiled.digest, isNew: compiled.isNew }, "compiled");
    const { load = loadSite } = options;
    const site = await load(compiled.folder, environment.SITE_URL);
    const files = openOwnFiles(folder, compiled.digest, environment.SITE_URL);
    const context: PublisherContext = {
      client: options.client,
      mediaDir: folder.media,
      site,
      releases,
      lease,
      log,
      bundle: compiled.digest,
      siteUrl: environment.SITE_URL,
      onStage: options.onStage ?? (() => {}),
      ...files.kept,
    };
    return createPublisher(options, context, files);
  } catch (error) {
    await lease.close();
    throw error;
  }
}

function createPublisher(
  options: PublisherOptions,
  context: PublisherContext,
  opened: OwnFiles,
): Publisher {
  const { lease, log, bundle } = context;
  const { allowEmpty = false, allowMassDeletion = false, allowManyHeld = false } = options;
  const { onDamage = () => {} } = options;
  let files = opened;
  let verification = createBackgroundVerification(context.traces, context.content);
  // Nobody knows what happened before this process: everything is looked at once.
  let scope: Scope = "complete";
  let isIndexed = false;
  // The code of this process may be another than that which held something back.
  let isFirst = true;
  // What the mirror has lost only a sync finds that looks at each file.
  let hasMirrorLost = false;

  /** Makes files anew that are damaged or gone: the live site is not made of them. */
  function makeAnew(damaged: readonly string[]): void {
    log.warn({ damaged }, "files of the publisher are damaged or gone, and made anew");
    onDamage(damaged);
    // A file that was removed can be read as long as it is open.
    const carried = files.rescue();
    files.close();
    for (const file of damaged) removeFile(file);
    const folder = publisherFolder(options.environment.DATA_DIR);
    files = openOwnFiles(folder, bundle, context.siteUrl, carried);
    Object.assign(context, files.kept);
    verification = createBackgroundVerification(context.traces, context.content);
    scope = "complete";
    isIndexed = false;
    isFirst = true;
  }

  async function healing<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const lost = files.lost();
    if (lost.length > 0) makeAnew(lost);
    try {
      return await work();
    } catch (error) {
      const damaged = mayBeDamage(error) ? files.damaged() : [];
      if (damaged.length === 0) throw error;
      makeAnew(damaged);
      return work();
    }
  }

  async function run(request: CycleRequest): Promise<Outcome> {
    scope = "complete";
    try {
      const outcome = await runCycle(context, { ...request, allowManyHeld });
      scope = "hinted";
      isIndexed = outcome.isIndexed ?? isIndexed;
      return outcome;
    } catch (error) {
      if (isBeyondRepair(error)) scope = "full";
      hasMirrorLost ||= error instanceof AssetUnreadableError;
      throw error;
    }
  }

  /** Only what every page was made from is good to go back to. */
  function settleIfVerified(): void {
    const { store } = context;
    if (verification.isDone()) store.settle(store.state());
  }

  async function publish({ today, isFull = false, sync: wanted }: PublishRequest) {
    const allowed = { allowEmpty, allowMassDeletion, allowManyHeld };
    const mode = isFull || hasMirrorLost ? "full" : (wanted ?? "incremental");
    const sync = { mode, retriesHeld: isFirst, ...allowed } as const;
    const broken = verification.takeBroken();
    const outcome = await run({ scope: isFull ? "full" : scope, sync, broken, today });
    isFirst = false;
    hasMirrorLost = false;
    if (outcome.scope === "hinted") verification.restart();
    else verification.finish();
    settleIfVerified();
    return outcome;
  }

  async function verify(today: string, budgetMs: number) {
    // A content that is made anew has nothing in it yet.
    if (isFirst) return publish({ today });
    if (!isIndexed) {
      return run({ scope: "hinted", sync: null, broken: [], today, withIndex: true });
    }
    verification.advance(budgetMs, today);
    if (!verification.isDone()) return null;
    const broken = verification.takeBroken();
    const outcome =
      broken.length === 0 ? null : await run({ scope: "hinted", sync: null, broken, today });
    settleIfVerified();
    return outcome;
  }

  return {
    releases: context.releases,
    ownerOf: (address) => context.ownerOf(address),
    held: () => heldItems(context, context.traces.kept()),
    publish: (request) => healing(() => publish(request)),
    verify: (today, budgetMs) => healing(() => verify(today, budgetMs)),
    isVerified: () => isIndexed && verification.isDone(),
    async collectGarbage() {
      try {
        const { removed, assets } = await lease.gc(GARBAGE);
        context.log.info({ removed: removed.length, assets }, "garbage collected");
      } catch (error) {
        context.log.error({ err: error }, "garbage could not be collected");
      }
    },
    async close() {
      files.close();
      await lease.close();
    },
  };
}

/** Whether the release that the next one would start from cannot be trusted or used. */
function isBeyondRepair(error: unknown): boolean {
  return (
    error instanceof ReleasesError &&
    (error.code === "damaged" || error.code === "asset-directories-changed")
  );
}
