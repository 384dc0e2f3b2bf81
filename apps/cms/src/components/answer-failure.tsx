"use client";
import { bilingual } from "../text/bilingual.ts";
import { useSay } from "./use-say.ts";

const FAILED = bilingual("Không hỏi được máy chủ.", "The server does not answer.");
const RETRY = bilingual("Thử lại", "Try again");

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
    <p className="panel__failure" role="alert">
      {say(text)}{" "}
      <button type="button" className="panel__link" onClick={onRetry}>
        {say(RETRY)}
      </button>
    </p>
  );
}
