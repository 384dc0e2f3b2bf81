"use client";
import {
  type Anchor,
  anchorsOf,
  type Citation,
  findCitations,
  type IssuingBody,
  matchOverrides,
  type Override,
  type Verdict,
} from "@bantin/citations";
import type { Portal } from "@bantin/contract";
import { readingText } from "@bantin/contract/reading-text";
import { cleanLine, fold, localDate } from "@bantin/vietnamese";
import { useDebounce, useForm, useFormFields } from "@payloadcms/ui";
import { useCallback, useEffect, useMemo, useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { resolveAnswer } from "../api.ts";
import { type MentionRow, mentionRows } from "../mention-rows.ts";
import { DECISIONS, overridesOf, rowOf, rowState, rowsInForm } from "../overrides.ts";
import { type Holdings, holdingsOf, resolveMentions } from "../resolve-mentions.ts";

const DEBOUNCE_MS = 400;

/** The mentions of the article in the form, with what they come to. */
export interface ArticleMentions {
  text: string;
  citations: readonly Citation[];
  anchors: readonly Anchor[];
  verdicts: readonly Verdict[];
  rows: readonly MentionRow[];
  held: Held;
  /** Row of the field with the decision about a mention, by the mention's index. */
  decided: ReadonlyMap<number, number>;
  /** Decisions whose mention is not in the text any more. */
  orphans: readonly { rowIndex: number; surface: string }[];
}

/**
 * Follows the text in the form, saved and unsaved. While the server is asked, the mentions stay as they were
 * last, so that nothing flickers.
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
  const [shown, setShown] = useState<ArticleMentions | null>(null);
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

function readMentions(
  { text, date, citations, names, overrides }: Form,
  held: Held,
): ArticleMentions {
  const decisions = overrides.filter((override) => override !== null);
  const { byIndex, orphans } = matchOverrides(decisions, citations, text);
  const context = { articleDate: date, overrides: decisions, text };
  const verdicts = resolveMentions(citations, held.holdings, context);
  return {
    text,
    citations,
    anchors: anchorsOf(citations, text),
    verdicts,
    rows: mentionRows(text, citations, verdicts),
    held,
    decided: new Map([...byIndex].map(([index, override]) => [index, overrides.indexOf(override)])),
    orphans: orphans.map((override) => ({
      rowIndex: overrides.indexOf(override),
      surface: names.get(override.anchor.surface) ?? override.anchor.surface,
    })),
  };
}

/** What the mentions of a text can come to, as the server told. */
interface Held {
  holdings: Holdings;
  issuers: readonly IssuingBody[];
  portals: readonly Portal[];
}

interface Kept extends Held {
  /** The mentions and the documents that were asked about. */
  key: string;
  asked: ReadonlySet<string>;
}

const NOTHING: Held = { holdings: holdingsOf([], []), issuers: [], portals: [] };

/**
 * The documents that some mentions can mean. The server is asked again only when the mentions have changed:
 * most of the time, somebody who types does not touch one.
 *
 * @param documentIds documents that the editor chose
 */
function useHeld(citations: readonly Citation[], documentIds: readonly string[]) {
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
      const { documents, issuers, portals } = answer;
      const holdings = holdingsOf(documents, issuers);
      const held = { holdings, issuers, portals, key, asked: new Set(asked) };
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

/** What editors decided about the mentions of the article in the form, and how to decide otherwise. */
export interface Decisions {
  /** By row of the field; null where a row says nothing. */
  overrides: readonly (Override | null)[];
  /** Takes some decisions back and adds others; they are saved with the article. */
  replace(rowIndexes: readonly number[], added: readonly Override[]): void;
}

function useDecisions(): Decisions {
  const { addFieldRow, removeFieldRow } = useForm();
  // As text, so that the panel is drawn anew only when a decision has changed.
  const json = useFormFields(([fields]) => JSON.stringify(rowsInForm(fields)));
  const overrides = useMemo(() => overridesOf(JSON.parse(json)), [json]);
  const replace: Decisions["replace"] = (rowIndexes, added) => {
    // From the end, so that the indexes of those before stay what they are.
    for (const rowIndex of [...rowIndexes].sort((one, other) => other - one)) {
      removeFieldRow({ path: DECISIONS, rowIndex });
    }
    const first = overrides.length - rowIndexes.length;
    added.forEach((override, index) => {
      addFieldRow({
        path: DECISIONS,
        schemaPath: `articles.${DECISIONS}`,
        rowIndex: first + index,
        subFieldState: rowState(rowOf(override)),
      });
    });
  };
  return { overrides, replace };
}
