import type { DefaultServerCellComponentProps } from "payload";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { isGlobal, subjectLabel } from "../audited.ts";
import { actorWords } from "../deeds.ts";

type Props = Partial<DefaultServerCellComponentProps>;

const MANY_TIMES = (times: number) => bilingual(`${times} lần`, `${times} times`);

const textIn = (row: Record<string, unknown>, name: string): string | null =>
  typeof row[name] === "string" && row[name] !== "" ? row[name] : null;

function say({ i18n }: Props, { vi, en }: Bilingual): string {
  return i18n?.language === "en" ? en : vi;
}

/** In the list of the log: who it was, also where there is no account. */
export function ActorCell(props: Props) {
  const { rowData } = props;
  // A form is made with its fields' cells as well, and without a row for them.
  if (!rowData) return null;
  return say(props, actorWords(textIn(rowData, "actorKind"), textIn(rowData, "actorName")));
}

/** To what, with the way there. */
export function SubjectCell(props: Props) {
  const { rowData } = props;
  if (!rowData) return null;
  const slug = textIn(rowData, "collectionSlug");
  const label = subjectLabel(slug);
  const name = textIn(rowData, "title") ?? textIn(rowData, "account");
  const kind = label ? say(props, label) : "";
  const words = [kind, name].filter(Boolean).join(": ");
  const id = textIn(rowData, "documentId");
  if (label && slug && isGlobal(slug)) return <a href={`/admin/globals/${slug}`}>{words}</a>;
  if (label && slug && id) return <a href={`/admin/collections/${slug}/${id}`}>{words}</a>;
  return words;
}

/** From where, and how often. */
export function WhenceCell(props: Props) {
  const { rowData } = props;
  if (!rowData) return null;
  const address = textIn(rowData, "address") ?? "–";
  const times: unknown = rowData.times;
  return typeof times === "number" ? `${address} (${say(props, MANY_TIMES(times))})` : address;
}
