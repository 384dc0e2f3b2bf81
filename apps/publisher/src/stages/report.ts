import type { RestClient } from "@bantin/content";
import type { ReleaseReport } from "@bantin/contract";
import { messageOf, staffMessageOf } from "../errors.ts";

/** The longest error text the CMS keeps, by the contract's `releaseReport`. */
const MAX_ERROR_LENGTH = 4000;

/** Tells the newsroom. Never in the way of publishing: it works off what it was given, in order. */
export interface Reporter {
  live(startedAt: Date, pages: number): void;
  /** A failure that goes on is told once. */
  failed(startedAt: Date, error: unknown): void;
  /** Resolves when everything was told, or could not be. */
  idle(): Promise<void>;
}

export function createReporter(
  client: Pick<RestClient, "reportRelease">,
  warn: (line: string) => void,
): Reporter {
  let last: Promise<void> = Promise.resolve();
  let lastFailure: string | null = null;
  const send = (report: ReleaseReport) => {
    last = last
      .then(() => client.reportRelease(report))
      .catch((error: unknown) => {
        warn(`The CMS was not told about this release: ${messageOf(error)}`);
        // It has to hear of it some time.
        lastFailure = null;
      });
  };
  const times = (startedAt: Date) => ({
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
  });
  return {
    live(startedAt, pages) {
      lastFailure = null;
      send({ state: "live", ...times(startedAt), pages, error: null });
    },
    failed(startedAt, error) {
      const words = staffMessageOf(error).slice(0, MAX_ERROR_LENGTH);
      if (words === lastFailure) return;
      lastFailure = words;
      send({ state: "failed", ...times(startedAt), pages: 0, error: words });
    },
    idle: () => last,
  };
}
