import { type PublisherLook, publisherLook, type SiteState } from "@bantin/contract";
import { type StatusAnswer, statusAnswer } from "../../src/features/site-status/api.ts";
import type { RestAnswer, TestCms } from "./cms.ts";
import { succeeded } from "./desk.ts";

/** The publisher as the CMS sees it: it looks, and it tells how the site is. */
export interface FakePublisher {
  look(): Promise<PublisherLook>;
  /** Tells what differs from what was told last. */
  tell(state: Partial<SiteState>, answers?: object[]): Promise<RestAnswer>;
  /** Looks, puts a new release live with all that it saw, and tells so. Answers the release. */
  publish(): Promise<string>;
}

const NOTHING_LIVE: SiteState = {
  live: null,
  revision: null,
  failure: null,
  freeze: null,
  held: [],
};

export function fakePublisher({ rest }: TestCms): FakePublisher {
  let state = NOTHING_LIVE;
  let serial = 0;
  const publisher: FakePublisher = {
    async look() {
      const answer = await rest("/publisher/look", { asApiClient: true });
      return publisherLook.parse(succeeded(answer).body);
    },
    async tell(difference, answers = []) {
      state = { ...state, ...difference };
      const body = { ...state, answers };
      return rest("/publisher/report", { method: "POST", body, asApiClient: true });
    },
    async publish() {
      const { revision } = await publisher.look();
      serial += 1;
      const release = `00000${serial}-00000000`;
      succeeded(await publisher.tell({ live: liveNow(release), revision, failure: null }));
      return release;
    },
  };
  return publisher;
}

/** A release that goes live at this moment. */
export function liveNow(release: string): NonNullable<SiteState["live"]> {
  const now = new Date().toISOString();
  return {
    release,
    startedAt: now,
    at: now,
    pages: 7,
    added: 1,
    changed: 2,
    removed: 0,
    held: 0,
    durations: {
      sync: 3,
      invalidate: 1,
      render: 20.5,
      index: 2,
      check: 1,
      release: 4,
      remember: 2,
    },
  };
}

/** What a member of staff is told about the site, and about a document. */
export async function statusFor(
  { rest }: TestCms,
  token: string,
  document?: { collection: string; id: string },
): Promise<StatusAnswer> {
  const query = document ? `?collection=${document.collection}&id=${document.id}` : "";
  return statusAnswer.parse(succeeded(await rest(`/site/status${query}`, { token })).body);
}
