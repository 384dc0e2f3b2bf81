"use client";
import { useSearchParams } from "next/navigation.js";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import "./audit.css";

const WORDS = {
  csv: bilingual("Tải về cho bảng tính (CSV)", "Download for a spreadsheet (CSV)"),
  json: bilingual("Tải về cho chương trình (JSON)", "Download for programs (JSON)"),
} as const;

/** Above the list of the log: what it shows with its filter, as a file. */
export function ExportLinks() {
  const say = useSay();
  const filter = [...useSearchParams()].filter(([name]) => name.startsWith("where"));
  const href = (format: keyof typeof WORDS) =>
    `/api/audit-entries/export?${new URLSearchParams([["format", format], ...filter])}`;
  return (
    <nav className="audit__links">
      <a href={href("csv")} download>
        {say(WORDS.csv)}
      </a>
      <a href={href("json")} download>
        {say(WORDS.json)}
      </a>
    </nav>
  );
}
