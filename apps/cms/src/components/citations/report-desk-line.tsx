"use client";
import { useAuth } from "@payloadcms/ui";
import { reportAnswer } from "../../citations/api.ts";
import { bilingual } from "../../text/bilingual.ts";
import { useAnswer } from "../shared/use-answer.ts";
import { useSay } from "../shared/use-say.ts";
import { REPORT_WORDS } from "./report-words.ts";
import "../shared/panel.css";
import "./citations.css";

const WORDS = {
  missing: bilingual("văn bản chưa có", "not held"),
  misdated: bilingual("văn bản có ngày khác", "misdated"),
  undecided: bilingual("chỗ chưa rõ", "undecided"),
  nothing: bilingual("không có gì phải xem", "nothing to look at"),
} as const;

/**
 * On the first page of the admin: how much the desk's list holds. It asks by itself, after the page is
 * there: reading all articles for the first time takes a while.
 */
export function ReportDeskLine() {
  const { user } = useAuth();
  return user ? <Line /> : null;
}

function Line() {
  const say = useSay();
  const { value } = useAnswer(reportAnswer, "/citations/report?limit=0");
  const counts = value
    ? (["missing", "misdated", "undecided"] as const)
        .filter((part) => value[part].total > 0)
        .map((part) => `${value[part].total} ${say(WORDS[part])}`)
    : null;
  return (
    <p className="citations__desk">
      <a href="/admin/citations">{say(REPORT_WORDS.title)}</a>
      {counts && `: ${counts.length > 0 ? counts.join(", ") : say(WORDS.nothing)}.`}
    </p>
  );
}
