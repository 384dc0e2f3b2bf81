"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { StatusAnswer } from "../../site-state/api.ts";
import { watcherOf } from "./watcher.ts";

const SITE = "/site/status";

/** How the site is; null before the first answer. */
export function useSiteStatus(): StatusAnswer | null {
  return useWatched(SITE);
}

/** How the document of the form is, and the site; null before the first answer, and of one that is not saved. */
export function useDocumentStatus(): StatusAnswer | null {
  const { id, collectionSlug, data } = useDocumentInfo();
  const path = id === undefined ? null : `${SITE}?collection=${collectionSlug}&id=${id}`;
  const savedAt = String(data?.updatedAt ?? "");
  const before = useRef(savedAt);
  useEffect(() => {
    if (path === null || before.current === savedAt) return;
    before.current = savedAt;
    watcherOf(path).hurry();
  }, [path, savedAt]);
  return useWatched(path);
}

const NOTHING = { subscribe: () => () => {}, answer: () => null };

function useWatched(path: string | null): StatusAnswer | null {
  const { subscribe, answer } = path === null ? NOTHING : watcherOf(path);
  return useSyncExternalStore<StatusAnswer | null>(subscribe, answer, () => null);
}
