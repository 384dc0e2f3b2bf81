"use client";
import { useDebounce, useFormFields } from "@payloadcms/ui";
import { useEffect, useMemo, useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { type GoneAnswer, goneAnswer } from "../api.ts";
import { goneWords } from "../gone-words.ts";
import { textReferencesIn } from "../references.ts";

const DEBOUNCE_MS = 600;

/** Under a text: its links and pictures that lead nowhere, by their words, and what to do. */
export function GoneDocuments({ textPath }: { textPath: string }) {
  const say = useSay();
  const text = useDebounce(
    useFormFields(([fields]) => fields[textPath]?.value),
    DEBOUNCE_MS,
  );
  const references = useMemo(() => textReferencesIn(text), [text]);
  const gone = useGone(references);
  const sentences = goneWords(references, gone);
  return (
    <div role="status">
      {sentences.map((sentence) => (
        <p className="panel__failure" key={sentence.vi}>
          {say(sentence)}
        </p>
      ))}
    </div>
  );
}

/** Asks again only when the text names other documents. */
function useGone(references: readonly { collection: string; id: string }[]): GoneAnswer["gone"] {
  const [gone, setGone] = useState<GoneAnswer["gone"]>([]);
  const key = JSON.stringify(references.map(({ collection, id }) => ({ collection, id })));
  useEffect(() => {
    const targets: unknown = JSON.parse(key);
    if (key === "[]") return setGone([]);
    const controller = new AbortController();
    askWith(goneAnswer, "/references/gone", { targets }, controller.signal).then(
      (answer) => setGone(answer.gone),
      // Nothing is said without the server: saving does not hang on it.
      () => {},
    );
    return () => controller.abort();
  }, [key]);
  return gone;
}
