"use client";
import { useDebounce, useDocumentInfo, useFormFields } from "@payloadcms/ui";
import { useCallback, useEffect, useMemo, useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { rowsInForm } from "../../citations/overrides.ts";
import { findingsAnswer } from "../api.ts";
import { CHECKED_COLLECTIONS, type CheckedContent, contentOf } from "../content.ts";
import type { Finding } from "../finding.ts";

/** After the last key: a pause in typing, not one between two words. */
const PAUSE_MS = 1200;

/** What is worth a look in the form as it stands. While the server is asked, the findings stay as they were. */
export function useFindings() {
  const content = useContent();
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const load = useCallback(async (asked: CheckedContent, signal?: AbortSignal) => {
    try {
      const answer = await askWith(findingsAnswer, "/checklist", asked, signal);
      setFindings(answer.findings);
      setHasFailed(false);
    } catch {
      setHasFailed(signal?.aborted !== true);
    }
  }, []);
  useEffect(() => {
    if (!content) return setFindings(null);
    const controller = new AbortController();
    load(content, controller.signal);
    return () => controller.abort();
  }, [content, load]);
  return { findings, hasFailed, isEmpty: content === null, reload: () => content && load(content) };
}

/** Null while nothing is written, so that nobody is reminded of an empty form. */
function useContent(): CheckedContent | null {
  const { collectionSlug } = useDocumentInfo();
  const collection = CHECKED_COLLECTIONS.find((known) => known === collectionSlug);
  const fields = useFieldValues();
  const settled = useDebounce(fields, PAUSE_MS);
  // As text, so that the server is asked again only when what it would be asked has changed.
  const json = useMemo(() => {
    const content = collection ? contentOf(collection, settled) : null;
    const isWritten = content !== null && (content.title.trim() !== "" || content.text !== "");
    return isWritten ? JSON.stringify(content) : null;
  }, [collection, settled]);
  return useMemo(() => (json === null ? null : JSON.parse(json)), [json]);
}

const PATHS = [
  "title",
  "slogan",
  "summary",
  "body",
  "category",
  "issueDate",
  "publishedAt",
  "hero.image",
  "hero.credit",
  "hero.caption",
  "banner",
] as const;

/** The fields that the checklist reads, by the names that a document has them under. */
function useFieldValues(): Record<string, unknown> {
  const overrides = useFormFields(([fields]) => JSON.stringify(rowsInForm(fields)));
  const [
    title,
    slogan,
    summary,
    body,
    category,
    issueDate,
    publishedAt,
    image,
    credit,
    caption,
    banner,
  ] = PATHS.map(useFieldValue);
  return useMemo(
    () => ({
      title,
      slogan,
      summary,
      body,
      category,
      issueDate,
      publishedAt,
      hero: { image, credit, caption },
      banner,
      citationOverrides: JSON.parse(overrides),
    }),
    [
      title,
      slogan,
      summary,
      body,
      category,
      issueDate,
      publishedAt,
      image,
      credit,
      caption,
      banner,
      overrides,
    ],
  );
}

function useFieldValue(path: (typeof PATHS)[number]): unknown {
  return useFormFields(([fields]) => fields[path]?.value);
}
