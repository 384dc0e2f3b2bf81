import { formatLongDate, formatTime } from "@bantin/vietnamese";
import { Gutter, SetDocumentStepNav } from "@payloadcms/ui";
import { notFound } from "next/navigation.js";
import type { DocumentViewServerProps } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../../../text/bilingual.ts";
import { labelInWords } from "../../../text/name-of-document.ts";
import { subjectLabel } from "../audited.ts";
import { ACTOR_LABELS, actorWords, DEED_LABELS, isActorKind, isDeed } from "../deeds.ts";
import { storedEntry } from "../entry.ts";
import { fieldWords } from "../field-words.ts";
import "./audit.css";

const WORDS = {
  at: bilingual("Lúc", "When"),
  deed: bilingual("Việc đã làm", "What was done"),
  who: bilingual("Người làm", "Who"),
  kind: bilingual("Là", "Kind of actor"),
  subject: bilingual("Với nội dung", "To what"),
  fields: bilingual("Các ô đã sửa", "Fields that were changed"),
  detail: bilingual("Chi tiết", "Detail"),
  times: bilingual("Số lần", "Times"),
  address: bilingual("Từ địa chỉ mạng", "From where"),
  account: bilingual("Tài khoản đã gõ", "Account that was typed"),
  dropped: bilingual("Đã xóa vì quá hạn lưu", "Deleted, its time is over"),
  hash: bilingual("Dấu của mục này", "Hash of this entry"),
  previous: bilingual("Dấu của mục trước", "Hash of the entry before"),
} as const;

/** An entry of the log, to be read: a form of fields that nobody may change would only look broken. */
export function EntryView({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult;
  const found = storedEntry.safeParse(doc).data;
  if (!found || !collectionConfig || docID === undefined) notFound();
  const say = (text: Bilingual) => inLanguageOf(req, text);
  const { at, deed, actorKind, actorName, collectionSlug } = found;
  const { collections, globals } = req.payload.config;
  const form = [...collections, ...globals].find(({ slug }) => slug === collectionSlug);
  const label = subjectLabel(collectionSlug);
  const rows: [Bilingual, string | number | null][] = [
    [WORDS.at, `${formatTime(at)}, ${formatLongDate(at)}`],
    [WORDS.who, say(actorWords(actorKind, actorName))],
    [WORDS.kind, actorName && isActorKind(actorKind) ? say(ACTOR_LABELS[actorKind]) : null],
    [WORDS.deed, isDeed(deed) ? say(DEED_LABELS[deed]) : deed],
    [WORDS.subject, [label && say(label), found.title].filter(Boolean).join(": ")],
    [WORDS.fields, fieldWords(form?.fields ?? [], found.fields, req)],
    [WORDS.detail, found.detail],
    [WORDS.times, found.times],
    [WORDS.address, found.salt === null ? say(WORDS.dropped) : found.address],
    [WORDS.account, found.account],
    [WORDS.hash, found.hash],
    [WORDS.previous, found.previous],
  ];
  return (
    <Gutter className="audit">
      <SetDocumentStepNav
        collectionSlug="audit-entries"
        id={docID}
        pluralLabel={labelInWords(collectionConfig.labels.plural, collectionConfig.slug, req)}
        useAsTitle={collectionConfig.admin.useAsTitle}
      />
      <dl className="audit__entry">
        {rows
          .filter(([, value]) => value !== null && value !== "")
          .map(([name, value]) => (
            <div key={name.en}>
              <dt>{say(name)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Gutter>
  );
}
