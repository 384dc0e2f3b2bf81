"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { useEffect } from "react";
import { askWith, useAnswer } from "../../../components/ask.ts";
import { doneAnswer, reviewAnswer } from "../api.ts";

/** Tells every part of the admin that something was said or read. */
const changes = new EventTarget();

export function tellReviewChange(): void {
  changes.dispatchEvent(new Event("change"));
}

/** Calls back whenever something was said or read. */
export function useReviewChanges(onChange: () => void): void {
  useEffect(() => {
    changes.addEventListener("change", onChange);
    return () => changes.removeEventListener("change", onChange);
  }, [onChange]);
}

/** The review of the document in the form; null before the first answer, and of one that is not saved. */
export function useReview() {
  const { collectionSlug, data, id } = useDocumentInfo();
  const path = collectionSlug && id ? `/reviewing/of?collection=${collectionSlug}&id=${id}` : null;
  const { value, reload } = useAnswer(reviewAnswer, path);
  const savedAt = String(data?.updatedAt ?? "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each save may move it on
  useEffect(reload, [savedAt, reload]);
  useReviewChanges(reload);
  return path === null ? null : value;
}

/** Whoever opens a document has read what they were told of it. */
export function useReadNotices(unread: number): void {
  const { collectionSlug: collection, id } = useDocumentInfo();
  useEffect(() => {
    if (unread === 0 || !collection || !id) return;
    askWith(doneAnswer, "/reviewing/read", { collection, id: String(id) }).then(
      tellReviewChange,
      () => undefined,
    );
  }, [collection, id, unread]);
}
