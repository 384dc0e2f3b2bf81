import type { RestClient } from "@bantin/content";
import type { LiveRelease, OrderAnswer, PublisherOrder, ReleaseFailure } from "@bantin/contract";
import { PublishingFrozenError, type Releases, ReleasesError } from "@bantin/releases";
import type { Outcome } from "../cycle.ts";
import { messageOf, staffMessageOf } from "../errors.ts";
import type { HeldItem } from "./held.ts";
import { createReportQueue } from "./report-queue.ts";
import {
  failureOf,
  liveFromPass,
  NOTHING_REMEMBERED,
  type OwnerOf,
  siteStateOf,
} from "./site-state.ts";

/** A pass that went well. */
interface GoodPass {
  startedAt: Date;
  outcome: Outcome;
  /** The state of the content that was seen before the pass began; null when none was. */
  revision: string | null;
}

interface FailedPass {
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

interface ReporterOptions {
  client: Pick<RestClient, "look" | "reportState">;
  releases: Releases;
  ownerOf: OwnerOf;
  /** What readers do not see as the CMS has it. */
  held: () => readonly HeldItem[];
  warn: (line: string) => void;
}

export function createReporter({
  client,
  releases,
  ownerOf,
  held,
  warn,
}: ReporterOptions): Reporter {
  const queue = createReportQueue(
    (report) => client.reportState(report),
    (error) => warn(`The CMS was not told how the site is: ${messageOf(error)}`),
  );
  let remembered = NOTHING_REMEMBERED;
  let lookedAt = 0;
  const carriedOut = new Map<string, Promise<OrderAnswer>>();

  /** A damaged store is told of by the pass that meets it. */
  const tell = () => {
    try {
      queue.add(siteStateOf(remembered, releases, held()));
    } catch (error) {
      warn(`The state of the site cannot be read: ${messageOf(error)}`);
    }
  };
  const carryOutOnce = async (order: PublisherOrder) => {
    const answer = carriedOut.get(order.id) ?? carryOut(releases, order);
    carriedOut.set(order.id, answer);
    queue.answer(await answer);
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
      for (const order of orders) await carryOutOnce(order);
      tell();
      queue.retry();
      return revision;
    },
    get lookedAt() {
      return lookedAt;
    },
    idle: () => queue.idle(),
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

type Store = Pick<Releases, "rollback" | "resume" | "frozen" | "current">;

/**
 * Does what staff asked for in the admin. An order is handed out until its answer has arrived, so one that
 * was carried out before a crash, or while the CMS was away, is recognised and not carried out again.
 */
export async function carryOut(releases: Store, order: PublisherOrder): Promise<OrderAnswer> {
  try {
    const error =
      order.kind === "rollback"
        ? await rollBack(releases, order)
        : await resume(releases, order.frozenAt);
    return { id: order.id, outcome: error === null ? "done" : "failed", error };
  } catch (error) {
    return { id: order.id, outcome: "failed", error: orderError(error) };
  }
}

async function rollBack(
  releases: Store,
  { id, release, by, why }: Extract<PublisherOrder, { kind: "rollback" }>,
): Promise<null> {
  const freeze = releases.frozen();
  const isDone = freeze?.order === id && releases.current()?.id === freeze.to;
  if (!isDone) await releases.rollback({ to: release, by, why, order: id });
  return null;
}

async function resume(releases: Store, frozenAt: string): Promise<string | null> {
  const freeze = releases.frozen();
  if (freeze !== null && Date.parse(freeze.at) !== Date.parse(frozenAt)) {
    return `Trang vừa được giữ lại lần nữa bởi ${freeze.by} (${freeze.why}). Xem lại rồi mới tiếp tục đăng bài.`;
  }
  if (freeze !== null) await releases.resume();
  return null;
}

function orderError(error: unknown): string {
  if (error instanceof ReleasesError && error.code === "no-such-release") {
    return "Bản này không còn được lưu (các bản cũ được dọn dần). Hãy chọn một bản mới hơn trong lịch sử dựng trang.";
  }
  return staffMessageOf(error);
}
