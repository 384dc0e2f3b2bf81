"use client";
import { formatDate, localDate } from "@bantin/vietnamese";
import { useRowLabel } from "@payloadcms/ui";
import { z } from "zod";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";

const NEW = bilingual("Cán bộ mới", "New official");
const UNTIL = bilingual("đến", "to");

const text = z.string().nullish();
const row = z.object({ name: text, title: text, to: text });

/** In the list of officials: who it is, the title, and until when where that is known. */
export function OfficialLabel() {
  const say = useSay();
  const { data } = useRowLabel();
  const { name, title, to } = row.safeParse(data).data ?? {};
  const until =
    to && !Number.isNaN(Date.parse(to)) ? `${say(UNTIL)} ${formatDate(localDate(to))}` : "";
  return <span>{[name, title, until].filter(Boolean).join(", ") || say(NEW)}</span>;
}
