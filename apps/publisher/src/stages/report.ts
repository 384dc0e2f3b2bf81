import type { Held, RestClient } from "@bantin/content";
import type { LiveRelease, OrderAnswer, PublisherOrder, ReleaseFailure } from "@bantin/contract";
import { PublishingFrozenError, type Releases } from "@bantin/releases";
import type { Outcome } from "../cycle.ts";
import { messageOf } from "../errors.ts";
import { failureOf, type OwnerOf } from "../telling/failure.ts";
import { carryOut } from "../telling/order.ts";
import { createPostbox } from "../telling/postbox.ts";
import { liveFromPass, NOTHING_REMEMBERED, siteStateOf } from "../telling/site-state.ts";

/** A pass that went well. */
export interface GoodPass {
  startedAt: Date;
  outcome: Outcome;
  /** The state of the content that was seen before the pass began; null when none was. */
  revision: string | null;
}

export interface FailedPass {
  startedAt: Date;
  error: unknown;
  revision: string | null;
}

/** Tells the newsroom how the site is, and does what it asks for. Never in the way of publishing. */
export interface Reporter {
  published(pass: GoodPass): void;
  failed(pass: FailedPass): void;
  /**
   * Asks the CMS how far the content has come, carries out what staff ask for, and tells what has changed
   * since, whoever changed it.
   *
   * @returns the revision of the content
   * @throws ContentError
   */
  look(): Promise<string>;
  /** When the CMS was last looked at, in milliseconds of `performance.now()`. */
  readonly lookedAt: number;
  /** Resolves when everything was told, or could not be. */
  idle(): Promise<void>;
}

export interface ReporterOptions {
  client: Pick<RestClient, "look" | "reportState">;
  releases: Releases;
  ownerOf: OwnerOf;
  /** What readers do not see as the CMS has it. */
  held: () => readonly Held[];
  warn: (line: string) => void;
}

export function createReporter({
  client,
  releases,
  ownerOf,
  held,
  warn,
}: ReporterOptions): Reporter {
  const postbox = createPostbox(
    (report) => client.reportState(report),
    (error) => warn(`The CMS was not told how the site is: ${messageOf(error)}`),
  );
  let remembered = NOTHING_REMEMBERED;
  let lookedAt = 0;
  const carriedOut = new Map<string, Promise<OrderAnswer>>();

  /** A damaged store is told of by the pass that meets it. */
  const tell = () => {
    try {
      postbox.put(siteStateOf(remembered, releases, held()));
    } catch (error) {
      warn(`The state of the site cannot be read: ${messageOf(error)}`);
    }
  };
  const obey = async (order: PublisherOrder) => {
    const answer = carriedOut.get(order.id) ?? carryOut(releases, order);
    carriedOut.set(order.id, answer);
    postbox.answer(await answer);
  };
  return {
    published({ startedAt, outcome, revision }) {
      const { release } = outcome;
      const before = remembered.release === release ? remembered : null;
      remembered = {
        release,
        live: outcome.isNew
          ? liveAfter(remembered.live, startedAt, outcome)
          : (before?.live ?? null),
        revision: revision ?? before?.revision ?? null,
        failure: null,
      };
      tell();
    },
    failed({ startedAt, error, revision }) {
      // That publishing is frozen is no failure: the state says it by itself.
      if (!(error instanceof PublishingFrozenError)) {
        const failure = { ...failureOf(error, ownerOf), revision };
        remembered = { ...remembered, failure: sinceWhen(remembered.failure, failure, startedAt) };
      }
      tell();
    },
    async look() {
      lookedAt = performance.now();
      const { revision, orders } = await client.look();
      for (const order of orders) await obey(order);
      tell();
      postbox.retry();
      return revision;
    },
    get lookedAt() {
      return lookedAt;
    },
    idle: () => postbox.idle(),
  };
}

/** A failure that goes on began when it was met first. */
function sinceWhen(
  before: ReleaseFailure | null,
  failure: Omit<ReleaseFailure, "startedAt" | "at">,
  startedAt: Date,
): ReleaseFailure {
  const now = { startedAt: startedAt.toISOString(), at: new Date().toISOString() };
  const since = before?.error === failure.error ? before : now;
  return { ...failure, startedAt: since.startedAt, at: since.at };
}

/** What only brings the search index up to date is no news: it completes what went live before. */
function liveAfter(
  before: LiveRelease | null,
  startedAt: Date,
  outcome: Outcome,
): LiveRelease | null {
  if (outcome.isIndexOnly && before) return { ...before, release: outcome.release };
  return liveFromPass(startedAt, new Date(), outcome);
}
