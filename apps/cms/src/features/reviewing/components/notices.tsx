"use client";
import { formatDateTime } from "@bantin/vietnamese";
import { useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { doneAnswer, type NoticeKind } from "../api.ts";
import { noticeWords } from "../notice-words.ts";
import { tellReviewChange } from "./use-review.ts";
import "../../../components/panel.css";

const WORDS = {
  title: bilingual("Thông báo", "Notices"),
  read: bilingual("Đã đọc tất cả", "Mark all as read"),
} as const;

export interface ShownNotice {
  id: string;
  href: string;
  kind: NoticeKind;
  title: string;
  by: string;
  text: string;
  at: string;
}

/** On the desk: what whoever is logged in was told and has not read. */
export function Notices({ notices }: { notices: readonly ShownNotice[] }) {
  const say = useSay();
  const [isRead, setIsRead] = useState(false);
  if (notices.length === 0 || isRead) return null;
  const read = async () => {
    await askWith(doneAnswer, "/reviewing/read", {}).then(
      () => setIsRead(true),
      () => undefined,
    );
    tellReviewChange();
  };
  return (
    <section>
      <h2 className="desk__heading">{say(WORDS.title)}</h2>
      <ul className="desk__items">
        {notices.map((notice) => (
          <li key={notice.id}>
            <a href={notice.href}>{say(noticeWords(notice))}</a>{" "}
            <span className="desk__quiet">{formatDateTime(notice.at)}</span>
            {notice.text !== "" && <p className="review-panel__text">{notice.text}</p>}
          </li>
        ))}
      </ul>
      <button type="button" className="panel__link" onClick={read}>
        {say(WORDS.read)}
      </button>
    </section>
  );
}
