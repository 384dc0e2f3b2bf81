"use client";
import { formatDate } from "@bantin/vietnamese";
import { useDocumentInfo, useFormFields } from "@payloadcms/ui";
import { z } from "zod";
import { useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import "../../site-status/components/site-status.css";

const themes = z.object({
  docs: z.array(
    z.object({ id: z.string(), slogan: z.string(), activeFrom: z.string(), activeTo: z.string() }),
  ),
});

/** In a theme's form: that another published one is shown on some of its days. Only one of them leads the pages then. */
export function SameDays() {
  const say = useSay();
  const { id } = useDocumentInfo();
  const from = useFormFields(([fields]) => fields.activeFrom?.value);
  const to = useFormFields(([fields]) => fields.activeTo?.value);
  const { value } = useAnswer(themes, queryOf(from, to));
  const others = (value?.docs ?? []).filter((theme) => theme.id !== id);
  if (others.length === 0 || queryOf(from, to) === null) return null;
  return (
    <div className="site-notices" role="status">
      {others.map((theme) => {
        const days = `${formatDate(theme.activeFrom)} – ${formatDate(theme.activeTo)}`;
        const words = bilingual(
          `Trùng ngày với chủ đề “${theme.slogan}” (${days}). Trang chỉ hiện một chủ đề mỗi ngày; hãy sửa ngày nếu không chủ ý.`,
          `The theme “${theme.slogan}” has some of these days (${days}). Pages show one theme a day; change the days unless you mean it.`,
        );
        return (
          <div key={theme.id} className="site-notice site-notice--busy">
            <p>{say(words)}</p>
          </div>
        );
      })}
    </div>
  );
}

/** Null while there are no days to ask for. */
function queryOf(from: unknown, to: unknown): string | null {
  const [first, last] = [instantOf(from), instantOf(to)];
  if (first === null || last === null) return null;
  const where = [
    `where[activeFrom][less_than_equal]=${last}`,
    `where[activeTo][greater_than_equal]=${first}`,
    "where[_status][equals]=published",
  ];
  return `/campaigns?${where.join("&")}&depth=0&limit=5`;
}

function instantOf(value: unknown): string | null {
  if (typeof value !== "string" && !(value instanceof Date)) return null;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
