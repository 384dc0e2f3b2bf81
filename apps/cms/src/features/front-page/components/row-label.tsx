"use client";
import { useRowLabel } from "@payloadcms/ui";
import { z } from "zod";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";

const row = z.object({ text: z.string().nullish(), label: z.string().nullish() });

/** A row that is folded: its words, or its number where what it holds is chosen and not written. */
export function RowLabel() {
  const say = useSay();
  const { data, rowNumber } = useRowLabel();
  const { text, label } = row.safeParse(data).data ?? {};
  const number = (rowNumber ?? 0) + 1;
  return <span>{text || label || say(bilingual(`Thứ ${number}`, `No. ${number}`))}</span>;
}
