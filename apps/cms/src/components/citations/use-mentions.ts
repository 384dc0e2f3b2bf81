"use client";
import {
  type Anchor,
  anchorsOf,
  type Citation,
  findCitations,
  matchOverrides,
  type Override,
  type Verdict,
} from "@bantin/citations";
import { readingText } from "@bantin/contract/reading-text";
import { cleanLine, fold, localDate } from "@bantin/vietnamese";
import { useDebounce, useFormFields } from "@payloadcms/ui";
import { useCallback, useMemo, useState } from "react";
import { judge } from "../../citations/judge.ts";
import { type MentionRow, mentionRows } from "../../citations/mention-rows.ts";
import { type Decisions, useDecisions } from "./use-decisions.ts";
import { type Held, useHeld } from "./use-held.ts";

const DEBOUNCE_MS = 400;

/** The mentions of the article in the form, with what they come to. */
export interface Mentions {
  text: string;
  citations: readonly Citation[];
  anchors: readonly Anchor[];
  verdicts: readonly Verdict[];
  rows: readonly MentionRow[];
  held: Held;
  /** Place in the field of the decision about a mention, by the mention's index. */
  decided: ReadonlyMap<number, number>;
  /** Decisions whose mention is not in the text any more. */
  orphans: readonly { place: number; surface: string }[];
}

/**
 * Follows the text in the form, saved and unsaved. While the server is asked, the mentions stay as they were
 * last, so that nothing flickers under the hand.
 */
export function useMentions() {
  const { text, date } = useArticle();
  const citations = useMemo(() => findCitations(text), [text]);
  const names = useNames(citations);
  const decisions = useDecisions();
  const { held, hasFailed, load } = useHeld(citations, chosenIds(decisions));
  const { overrides } = decisions;
  const read = useCallback(
    (now: Held) => readMentions({ text, date, citations, names, overrides }, now),
    [text, date, citations, names, overrides],
  );
  const current = useMemo(() => held && read(held), [held, read]);
  const [shown, setShown] = useState<Mentions | null>(null);
  if (current && current !== shown) setShown(current);

  /** What the mentions come to with what the server knows now. */
  const reload = async () => read(await load());
  return { mentions: current ?? shown, isLoading: held === null, hasFailed, decisions, reload };
}

function useArticle(): { text: string; date: string } {
  const summary = useDebounce(
    useFormFields(([fields]) => fields.summary?.value),
    DEBOUNCE_MS,
  );
  const body = useDebounce(
    useFormFields(([fields]) => fields.body?.value),
    DEBOUNCE_MS,
  );
  const publishedAt = useFormFields(([fields]) => fields.publishedAt?.value);
  const text = useMemo(() => readingText({ summary, body }).text, [summary, body]);
  const isDated = typeof publishedAt === "string" || publishedAt instanceof Date;
  return { text, date: localDate(isDated && publishedAt ? publishedAt : new Date()) };
}

function chosenIds({ overrides }: Decisions): string[] {
  return overrides.flatMap((override) =>
    override?.action === "choose" ? override.documentId : [],
  );
}

/** Words of mentions as they were written, by their folded form: what a decision keeps of them is folded. */
function useNames(citations: readonly Citation[]): ReadonlyMap<string, string> {
  const [names] = useState(() => new Map<string, string>());
  for (const { surface } of citations) names.set(fold(cleanLine(surface)), cleanLine(surface));
  return names;
}

interface Form {
  text: string;
  date: string;
  citations: readonly Citation[];
  names: ReadonlyMap<string, string>;
  overrides: readonly (Override | null)[];
}

function readMentions({ text, date, citations, names, overrides }: Form, held: Held): Mentions {
  const decisions = overrides.filter((override) => override !== null);
  const { byIndex, orphans } = matchOverrides(decisions, citations, text);
  const context = { site: held.site, articleDate: date, overrides: decisions, text };
  const verdicts = judge(citations, held.holdings, context);
  return {
    text,
    citations,
    anchors: anchorsOf(citations, text),
    verdicts,
    rows: mentionRows(text, citations, verdicts),
    held,
    decided: new Map([...byIndex].map(([index, override]) => [index, overrides.indexOf(override)])),
    orphans: orphans.map((override) => ({
      place: overrides.indexOf(override),
      surface: names.get(override.anchor.surface) ?? override.anchor.surface,
    })),
  };
}
