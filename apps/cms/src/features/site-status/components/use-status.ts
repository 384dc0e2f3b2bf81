"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { askWith } from "../../../components/ask.ts";
import { orderTaken, type StatusAnswer } from "../api.ts";
import { hurryAll, watcherOf } from "./watcher.ts";

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

/** Sends an order for the publisher. `problem` has the server's words when it was refused. */
export function useOrder() {
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  /** @returns whether it was taken */
  const order = async (path: string, body: object): Promise<boolean> => {
    setIsSending(true);
    setProblem(null);
    try {
      await askWith(orderTaken, path, body);
      hurryAll();
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setIsSending(false);
    }
  };
  return { order, isSending, problem };
}
