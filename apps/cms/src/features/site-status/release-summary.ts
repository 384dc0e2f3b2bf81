import { RELEASE_STATES, type ReleaseState } from "@bantin/contract";
import { formatDate, formatTime } from "@bantin/vietnamese";
import { z } from "zod";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";

export const STATE_LABELS: Record<ReleaseState, ReturnType<typeof bilingual>> = {
  live: bilingual("Đã lên trang", "Live"),
  failed: bilingual("Chưa lên trang", "Failed"),
  rolledBack: bilingual("Quay lại bản cũ", "Rolled back"),
  resumed: bilingual("Tiếp tục đăng", "Resumed"),
};

const number = z.number().nullish().catch(null);
const instant = z.iso.datetime().optional().catch(undefined);
const words = z.string().nullish().catch(null);

/** What a summary needs of a row. Lists select columns: whatever is missing is left out. */
const row = z.object({
  state: z.enum(RELEASE_STATES).optional().catch(undefined),
  finishedAt: instant,
  pages: number,
  added: number,
  changed: number,
  removed: number,
  held: number,
  durations: z.record(z.string(), number).nullish().catch(null),
  error: words,
  by: words,
  why: words,
  source: words,
});
type Row = z.infer<typeof row>;

/** What a row of the site's history is called: what happened, and when. */
export function releaseTitle(value: unknown): Bilingual {
  const { state, finishedAt } = row.parse(value ?? {});
  if (!state || !finishedAt) return bilingual("", "");
  const when = `${formatTime(finishedAt)} ${formatDate(finishedAt)}`;
  const { vi, en } = STATE_LABELS[state];
  return bilingual(`${vi} lúc ${when}`, `${en} at ${when}`);
}

/** A row of the site's history in one sentence. */
export function releaseSummary(value: unknown): Bilingual {
  const data = row.parse(value ?? {});
  switch (data.state) {
    case "live":
      return liveSummary(data);
    case "failed":
      return bilingual(data.error ?? "", data.error ?? "");
    case "rolledBack":
      return bilingual(`${whoVi(data)}: ${data.why ?? ""}`, `${whoEn(data)}: ${data.why ?? ""}`);
    case "resumed":
      return bilingual(whoVi(data), whoEn(data));
    default:
      return bilingual("", "");
  }
}

function liveSummary({ pages, added, changed, removed, held, durations }: Row): Bilingual {
  if (typeof added !== "number") return bilingual(`${pages ?? 0} trang`, `${pages ?? 0} pages`);
  const counts = [added, changed ?? 0, removed ?? 0];
  const heldVi = held ? `; ${held} mục bị giữ lại` : "";
  const heldEn = held ? `; ${held} held back` : "";
  const vi = `${partsOf(counts, ["trang thêm", "trang sửa", "trang gỡ"]) || "không đổi trang nào"}${heldVi}`;
  const en = `${partsOf(counts, ["added", "changed", "removed"]) || "no page changed"}${heldEn}`;
  const ms = Object.values(durations ?? {}).reduce<number>((sum, value) => sum + (value ?? 0), 0);
  if (ms === 0) return bilingual(vi, en);
  const seconds = (ms / 1000).toFixed(2);
  return bilingual(`${vi}; ${seconds.replace(".", ",")} giây`, `${en}; ${seconds} s`);
}

function partsOf(counts: readonly number[], names: readonly string[]): string {
  return counts.flatMap((count, index) => (count > 0 ? `${count} ${names[index]}` : [])).join(", ");
}

function whoVi(row: Row): string {
  return who(row, "từ dòng lệnh");
}

function whoEn(row: Row): string {
  return who(row, "from the command line");
}

function who({ by, source }: Row, commandLine: string): string {
  if (source !== "commandLine") return by ?? "";
  return by ? `${by} (${commandLine})` : commandLine;
}
