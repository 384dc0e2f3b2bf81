"use client";
import { toast } from "@payloadcms/ui";
import { useSearchParams } from "next/navigation.js";
import type { MouseEvent } from "react";
import { z } from "zod";
import { ask, refusalIn } from "../../../components/ask.ts";
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
  // Of a file that is refused a browser says nothing on the page: what reads the log is asked first.
  const download = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    const { href: address } = event.currentTarget;
    const same = new URLSearchParams([["limit", "1"], ["depth", "0"], ...filter]);
    ask(z.object({}), `/audit-entries?${same}`).then(
      () => window.location.assign(address),
      (error: unknown) => toast.error(refusalIn(error)),
    );
  };
  return (
    <nav className="audit__links">
      <a href={href("csv")} download onClick={download}>
        {say(WORDS.csv)}
      </a>
      <a href={href("json")} download onClick={download}>
        {say(WORDS.json)}
      </a>
    </nav>
  );
}
