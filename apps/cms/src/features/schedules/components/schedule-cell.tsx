import { formatDate, formatDateTime } from "@bantin/vietnamese";
import type { DefaultServerCellComponentProps } from "payload";
import type { Schedule } from "../../../payload-types.ts";
import { findRows, isPlanned, ofDocument } from "../rows.ts";

/** In a list: the next thing that is planned for a document. */
export async function ScheduleCell({
  collectionConfig,
  i18n,
  payload,
  rowData,
}: Partial<DefaultServerCellComponentProps>) {
  // A form is made with its fields' cells as well, and without a row for them.
  if (!collectionConfig || !i18n || !payload || !rowData?.id) return null;
  const document = { collection: collectionConfig.slug, id: String(rowData.id) };
  const [next] = await findRows(payload, { and: [isPlanned, ofDocument(document)] }, { limit: 1 });
  return next ? <span>{words(next, i18n.language === "en")}</span> : null;
}

function words({ kind, at }: Schedule, isEnglish: boolean): string {
  if (kind === "review") return `${isEnglish ? "review" : "xem lại"} ${formatDate(at)}`;
  const unpublish = isEnglish ? "down" : "hủy đăng";
  return kind === "publish" ? formatDateTime(at) : `${unpublish} ${formatDateTime(at)}`;
}
