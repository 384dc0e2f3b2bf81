"use client";
import { useRowLabel } from "@payloadcms/ui";
import { z } from "zod";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";

const entry = z.object({ label: z.string().nullish() });
const NEW_ENTRY = bilingual("Mục mới", "New item");

/** An item of a menu that is folded: the words that readers see. */
export function EntryLabel() {
  const say = useSay();
  const { data } = useRowLabel();
  return <span>{entry.safeParse(data).data?.label || say(NEW_ENTRY)}</span>;
}
