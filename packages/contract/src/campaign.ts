import { z } from "zod";
import { day, id, optional, publishedStatus, slug, stamps, text } from "./primitives.ts";
import { richText } from "./rich-text/schema.ts";
import { withdrawal } from "./withdrawal.ts";

/** The year's theme, as `GET /api/campaigns?depth=0` answers it to an api-client. */
export const campaign = z.object({
  ...stamps,
  _status: publishedStatus,
  year: z.number().int(),
  /** "Chủ đề công tác năm". */
  kind: text,
  slogan: text,
  slug,
  /** "Chào mừng kỷ niệm 90 năm Ngày thành lập Đảng Cộng sản Việt Nam". */
  occasion: optional(text),
  anniversary: z.object({ event: optional(text), from: optional(day), to: optional(day) }),
  /** First and last day on which the theme heads every page. */
  activeFrom: day,
  activeTo: day,
  banner: optional(id),
  body: optional(richText),
  withdrawal,
});
export type Campaign = z.infer<typeof campaign>;
