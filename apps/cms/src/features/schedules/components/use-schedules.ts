"use client";
import { useEffect } from "react";
import { useAnswer } from "../../../components/ask.ts";
import { type SchedulesAnswer, schedulesAnswer } from "../api.ts";

/** Tells every part of the form that something was planned or called off. */
const changes = new EventTarget();

export function tellScheduleChange(): void {
  changes.dispatchEvent(new Event("change"));
}

/** What is planned for a document; null before the first answer, and of one that is not saved. */
export function useSchedules(
  collection: string | undefined,
  id: string | number | undefined,
  savedAt: string,
): SchedulesAnswer | null {
  const path = collection && id ? `/planning/of?collection=${collection}&id=${id}` : null;
  const { value, reload } = useAnswer(schedulesAnswer, path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may end what was planned
  useEffect(reload, [savedAt, reload]);
  useEffect(() => {
    changes.addEventListener("change", reload);
    return () => changes.removeEventListener("change", reload);
  }, [reload]);
  return path === null ? null : value;
}
