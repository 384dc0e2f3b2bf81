import { formatDate, formatDateTime } from "@bantin/vietnamese";
import type { DeedKind } from "../audit/deeds.ts";
import { type Asker, recordDeed } from "../audit/record.ts";
import type { DocumentRef, ScheduleKind } from "./api.ts";
import { keyOf, namesOf } from "./rows.ts";
import { KIND_WORDS } from "./words.ts";

/** Writes down what becomes of something that is planned, in the transaction in which it does. */
export async function recordSchedule(
  asker: Asker,
  deed: Extract<DeedKind, `schedule${string}`>,
  document: DocumentRef,
  { kind, at, reason }: { kind: ScheduleKind; at: string; reason?: string | null },
): Promise<void> {
  const names = await namesOf(asker.payload, [document]);
  const when = kind === "review" ? formatDate(at) : formatDateTime(at);
  await recordDeed(asker, {
    deed,
    subject: { ...document, title: names.get(keyOf(document))?.title ?? null },
    detail: `${KIND_WORDS[kind].vi} · ${when}${reason ? ` · ${reason}` : ""}`,
  });
}
