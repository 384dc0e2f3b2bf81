"use client";
import { useAuth } from "@payloadcms/ui";
import { useAnswer } from "../../../components/ask.ts";
import { NavLink } from "../../../components/nav-link.tsx";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { reportAnswer } from "../api.ts";
import { REPORT_WORDS } from "./report-words.ts";
import "../../../components/panel.css";
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

/** In the admin's menu. */
export function ReportNavLink() {
  return <NavLink href="/admin/citations" title={REPORT_WORDS.title} />;
}
