"use client";
import { useEffect, useEffectEvent, useRef } from "react";
import type { Mentions } from "./use-mentions.ts";
import type { Indexes } from "./use-panel-actions.ts";

/**
 * Keeps the keyboard where the hand was: the button that was pressed goes away with what it did, so the row
 * of its mention gets the focus, and so it does when a drawer is closed that was opened from it.
 */
export function useRowFocus(mentions: Mentions | null, askedFor: Indexes, isDrawerOpen: boolean) {
  const panelRef = useRef<HTMLElement>(null);
  const waiting = useRef<{ index: number; before: Mentions | null } | null>(null);
  const focusRow = (index: number) => {
    const row = panelRef.current?.querySelector(`[data-mentions~="${index}"]`);
    row?.querySelector<HTMLElement>(".citations__outcome button")?.focus();
  };
  useEffect(() => {
    if (waiting.current === null || waiting.current.before === mentions) return;
    focusRow(waiting.current.index);
    waiting.current = null;
  });
  const wasOpen = useRef(false);
  const onClosed = useEffectEvent(() => focusRow(askedFor[0] ?? -1));
  useEffect(() => {
    if (wasOpen.current && !isDrawerOpen) onClosed();
    wasOpen.current = isDrawerOpen;
  }, [isDrawerOpen]);
  return {
    panelRef,
    focusAfterChange: ([index]: Indexes) => {
      waiting.current = index === undefined ? null : { index, before: mentions };
    },
  };
}
