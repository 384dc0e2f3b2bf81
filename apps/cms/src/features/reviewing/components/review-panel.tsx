"use client";
import { formatDateTime } from "@bantin/vietnamese";
import { Button, useDocumentInfo } from "@payloadcms/ui";
import { useEffect, useId, useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { doneAnswer, type Remark } from "../api.ts";
import { tellReviewChange, useReadNotices, useReview } from "./use-review.ts";
import "../../../components/panel.css";
import "./reviewing.css";

const WORDS = {
  title: bilingual("Trao đổi", "Discussion"),
  comment: bilingual("Góp ý", "Comment"),
  about: bilingual("Về đoạn", "About"),
  whole: bilingual("cả bài (bôi đen một đoạn trong bài để góp ý về đoạn đó)", "the whole text"),
  forget: bilingual("Bỏ đoạn này", "Without the passage"),
  send: bilingual("Gửi góp ý", "Send"),
  resolve: bilingual("Đã sửa", "Resolve"),
  reopen: bilingual("Mở lại", "Reopen"),
  empty: bilingual("Hãy ghi góp ý trước khi gửi.", "Write the comment first."),
} as const;

const DONE: Record<Remark["kind"], Bilingual> = {
  submit: bilingual("gửi duyệt", "submitted"),
  takeBack: bilingual("rút lại", "took it back"),
  return: bilingual("trả lại", "returned it"),
  approve: bilingual("duyệt", "approved"),
  comment: bilingual("góp ý", "commented"),
};

/** Beside the form: what was said of the text, and a place to say something of a passage. */
export function ReviewPanel() {
  const say = useSay();
  const { collectionSlug, id } = useDocumentInfo();
  const review = useReview();
  useReadNotices(review?.unread ?? 0);
  if (!review || !collectionSlug || !id) return null;
  return (
    <section className="review-panel">
      <h3 className="panel__title">{say(WORDS.title)}</h3>
      <ol className="review-panel__list">
        {review.remarks.map((remark) => (
          <RemarkRow key={remark.id} remark={remark} />
        ))}
      </ol>
      <CommentForm collection={collectionSlug} id={String(id)} />
    </section>
  );
}

function RemarkRow({ remark }: { remark: Remark }) {
  const say = useSay();
  const { at, by, isResolved, kind, quote, text } = remark;
  const toggle = async () => {
    const body = { comment: remark.id, isResolved: !isResolved };
    await askWith(doneAnswer, "/reviewing/resolve", body).catch(() => undefined);
    tellReviewChange();
  };
  return (
    <li className={`review-panel__remark ${isResolved ? "review-panel__remark--done" : ""}`}>
      <p>
        <strong>{by}</strong> {say(DONE[kind])}{" "}
        <span className="panel__quiet">{formatDateTime(at)}</span>
      </p>
      {!isResolved && quote !== "" && <blockquote>{quote}</blockquote>}
      {!isResolved && text !== "" && <p className="review-panel__text">{text}</p>}
      {kind === "comment" && (
        <button type="button" className="panel__link" onClick={toggle}>
          {say(isResolved ? WORDS.reopen : WORDS.resolve)}
        </button>
      )}
    </li>
  );
}

function CommentForm({ collection, id }: { collection: string; id: string }) {
  const say = useSay();
  const field = useId();
  const [quote, setQuote] = usePassage();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    if (text.trim() === "") return setProblem(say(WORDS.empty));
    setProblem(null);
    try {
      await askWith(doneAnswer, "/reviewing/comment", { collection, id, quote, text });
      setText("");
      setQuote("");
      tellReviewChange();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="review-form">
      <label htmlFor={field}>{say(WORDS.comment)}</label>
      <p className="panel__quiet">
        {say(WORDS.about)} {quote === "" ? say(WORDS.whole) : `“${quote}”`}{" "}
        {quote !== "" && (
          <button type="button" className="panel__link" onClick={() => setQuote("")}>
            {say(WORDS.forget)}
          </button>
        )}
      </p>
      <textarea
        id={field}
        className="review-form__text"
        rows={3}
        maxLength={2000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {problem && (
        <p className="review-form__problem" role="alert">
          {problem}
        </p>
      )}
      <Button buttonStyle="secondary" size="small" margin={false} id="send-comment" onClick={send}>
        {say(WORDS.send)}
      </Button>
    </div>
  );
}

const MOST = 500;

/** What is selected in the texts of the form; it stays when the selection goes to write about it. */
function usePassage() {
  const [quote, setQuote] = useState("");
  useEffect(() => {
    const onSelection = () => {
      const selection = document.getSelection();
      const words = selection?.toString().trim() ?? "";
      const within = selection?.anchorNode?.parentElement?.closest("[contenteditable]");
      if (words !== "" && within) setQuote(words.slice(0, MOST));
    };
    document.addEventListener("selectionchange", onSelection);
    return () => document.removeEventListener("selectionchange", onSelection);
  }, []);
  return [quote, setQuote] as const;
}
