"use client";
import type { Citation, SiteBodies } from "@bantin/citations";
import { useCallback, useEffect, useMemo, useState } from "react";
import { resolveAnswer } from "../../citations/api.ts";
import type { HeldIssuer } from "../../citations/held-document.ts";
import { type Holdings, holdingsOf } from "../../citations/judge.ts";
import { askWith } from "../shared/ask.ts";

/** What the mentions of a text can come to, as the server told. */
export interface Held {
  holdings: Holdings;
  issuers: readonly HeldIssuer[];
  site: SiteBodies;
}

interface Kept extends Held {
  /** The mentions and the documents that were asked about. */
  key: string;
  asked: ReadonlySet<string>;
}

const NOTHING: Held = { holdings: holdingsOf([], () => null), issuers: [], site: {} };

/**
 * The documents that some mentions can mean. The server is asked again only when the mentions have changed:
 * most of the time, somebody who types does not touch one.
 *
 * @param documentIds documents that the editor chose
 */
export function useHeld(citations: readonly Citation[], documentIds: readonly string[]) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const key = useMemo(
    () => JSON.stringify(citations.map((citation) => ({ ...citation, start: 0, end: 0 }))),
    [citations],
  );
  const ids = documentIds.join(" ");
  const isCurrent =
    kept?.key === key && documentIds.every((id) => kept.asked.has(id)) && !hasFailed;

  const load = useCallback(
    async (signal?: AbortSignal): Promise<Held> => {
      const asked = ids === "" ? [] : ids.split(" ");
      const question = { citations: JSON.parse(key), documentIds: asked };
      const answer = await askWith(resolveAnswer, "/citations/resolve", question, signal);
      const { documents, issuers, issuerIds, site } = answer;
      const holdings = holdingsOf(documents, (name) => issuerIds[name] ?? null);
      const held = { holdings, issuers, site, key, asked: new Set(asked) };
      setHasFailed(false);
      setKept(held);
      return held;
    },
    [key, ids],
  );

  const hasMentions = citations.length > 0;
  useEffect(() => {
    if (isCurrent || !hasMentions) return;
    const controller = new AbortController();
    load(controller.signal).catch(() => setHasFailed(!controller.signal.aborted));
    return () => controller.abort();
  }, [isCurrent, hasMentions, load]);

  return { held: hasMentions ? (isCurrent ? kept : null) : NOTHING, hasFailed, load };
}
