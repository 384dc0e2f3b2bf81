"use client";
import { bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { WORDS } from "./panel-words.ts";

const FAILED = bilingual("Không hỏi được máy chủ.", "The server does not answer.");

/** Said in place of a list that could not be fetched; an empty list would say something else. */
export function AnswerFailure({
  text = FAILED,
  onRetry,
}: {
  text?: typeof FAILED;
  onRetry: () => void;
}) {
  const say = useSay();
  return (
    <p className="citations__failure" role="alert">
      {say(text)}{" "}
      <button type="button" className="citations__link" onClick={onRetry}>
        {say(WORDS.retry)}
      </button>
    </p>
  );
}
