import {
  type DocumentName,
  type Held,
  InvalidGlobalError,
  SettingsMissingError,
  TooManyHeldError,
} from "@bantin/content";
import {
  type LiveRelease,
  MAX_ERROR_LENGTH,
  type NamedDocument,
  type ReleaseFailure,
  type ReleaseFreeze,
  type SiteState,
} from "@bantin/contract";
import type { Freeze, ReleaseStatus, Releases } from "@bantin/releases";
import { CheckError } from "@bantin/site/check";
import { z } from "zod";
import type { Outcome } from "../cycle.ts";
import { PageFailedError, staffMessageOf } from "../errors.ts";
import type { HeldItem } from "./held.ts";

/** What passes have left in memory. The rest of the state is read from the store of releases. */
interface Remembered {
  /** What the last pass that went well left live. */
  release: string | null;
  /** The same with what its pass knew; null when it was live before this process. */
  live: LiveRelease | null;
  /** The state of the content that `release` shows. */
  revision: string | null;
  failure: ReleaseFailure | null;
}

export const NOTHING_REMEMBERED: Remembered = {
  release: null,
  live: null,
  revision: null,
  failure: null,
};

/**
 * How the readers' site is. Whoever rolls back, and from where, is seen in the store; what is live there
 * always wins over what a pass remembers.
 */
export function siteStateOf(
  { release, live, revision, failure }: Remembered,
  releases: Pick<Releases, "current" | "frozen">,
  held: readonly HeldItem[],
): SiteState {
  const current = releases.current();
  const freeze = releases.frozen();
  const isRemembered = current !== null && current.id === release && freeze === null;
  return {
    live: live?.release === current?.id ? live : current && liveFromStore(current),
    revision: isRemembered ? revision : null,
    failure: freeze === null ? failure : null,
    freeze: freeze && freezeOf(freeze),
    held: held.map(({ problem: _, ...record }) => record),
  };
}

/** What a pass that made something new live tells of it. */
export function liveFromPass(startedAt: Date, now: Date, outcome: Outcome): LiveRelease {
  const { release, pages, pageCounts, durations, held } = outcome;
  return {
    release,
    startedAt: startedAt.toISOString(),
    at: now.toISOString(),
    pages,
    ...pageCounts,
    durations: { ...NO_DURATIONS, ...durations },
    held: held.length,
  };
}

const NO_DURATIONS = {
  sync: null,
  invalidate: null,
  render: null,
  index: null,
  check: null,
  release: null,
  remember: null,
};

const pages = z.object({ pages: z.number().int().nonnegative() }).catch({ pages: 0 });

/** Another process made it live, or an earlier one of ours: when exactly, nobody remembers. */
function liveFromStore({ id, createdAt, metadata }: ReleaseStatus): LiveRelease {
  return {
    release: id,
    startedAt: createdAt,
    at: createdAt,
    ...pages.parse(metadata),
    added: null,
    changed: null,
    removed: null,
    durations: null,
    held: null,
  };
}

function freezeOf({ at, by, why, from, to, order }: Freeze): ReleaseFreeze {
  return { at, by, why, from, to, source: order === null ? "commandLine" : "admin" };
}

/** Finds whose page stands at an address. */
export type OwnerOf = (address: string) => DocumentName | null;

/** As many as somebody would open one after the other. */
const MAX_DOCUMENTS = 5;

/** What the newsroom is told about a failure: the reason, and the documents to mend. */
export function failureOf(
  error: unknown,
  ownerOf: OwnerOf,
): { error: string; documents: NamedDocument[] } {
  const documents = new Map<string, NamedDocument>();
  for (const document of causesOf(error, ownerOf)) {
    documents.set(`${document.collectionSlug}/${document.documentId}`, document);
  }
  return {
    error: staffMessageOf(error).slice(0, MAX_ERROR_LENGTH),
    documents: [...documents.values()].slice(0, MAX_DOCUMENTS),
  };
}

function causesOf(error: unknown, ownerOf: OwnerOf): NamedDocument[] {
  if (error instanceof TooManyHeldError) return [namedDocument(error.first)];
  if (error instanceof InvalidGlobalError) return [namedGlobal(error.slug)];
  if (error instanceof SettingsMissingError) return [namedGlobal("site-settings")];
  if (error instanceof PageFailedError) return ownersOf([error.address], ownerOf);
  if (error instanceof CheckError) {
    return ownersOf(
      error.problems.flatMap(({ page }) => page ?? []),
      ownerOf,
    );
  }
  return [];
}

function ownersOf(addresses: readonly string[], ownerOf: OwnerOf): NamedDocument[] {
  return [...new Set(addresses)].flatMap((address) => {
    const owner = ownerOf(address);
    return owner ? namedDocument(owner) : [];
  });
}

function namedDocument({
  collection,
  id,
  title,
}: Pick<Held, "collection" | "id" | "title">): NamedDocument {
  return { collectionSlug: collection, documentId: id, title };
}

/** The admin has the titles of its globals. */
function namedGlobal(slug: string): NamedDocument {
  return { collectionSlug: slug, documentId: slug, title: null };
}
