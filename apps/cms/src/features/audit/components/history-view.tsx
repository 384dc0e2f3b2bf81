import { formatDate, formatTime } from "@bantin/vietnamese";
import { Gutter, SetDocumentStepNav } from "@payloadcms/ui";
import { notFound } from "next/navigation.js";
import type { CollectionSlug, DocumentViewServerProps, GlobalSlug } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../../../text/bilingual.ts";
import { labelInWords } from "../../../text/name-of-document.ts";
import { actorWords, DEED_LABELS, isDeed } from "../deeds.ts";
import { fieldWords } from "../field-words.ts";
import { historyOf } from "../history.ts";
import { pageIn } from "./page-in.ts";
import { Pages } from "./pages.tsx";
import "./audit.css";

const WORDS = {
  title: bilingual("Lịch sử", "History"),
  when: bilingual("Lúc", "When"),
  who: bilingual("Người làm", "Who"),
  what: bilingual("Việc đã làm", "What was done"),
  fields: bilingual("Các ô đã sửa", "Fields that were changed"),
  none: bilingual(
    "Chưa có gì được ghi về nội dung này. Mỗi lần lưu, đăng, hẹn giờ từ nay về sau sẽ có một dòng ở đây.",
    "Nothing is written down of this yet. Each save, publication and schedule from now on will be a line here.",
  ),
} as const;

/** On a document: who has done what to it, and when. */
export async function HistoryView({ initPageResult, searchParams = {} }: DocumentViewServerProps) {
  const { collectionConfig, docID, globalConfig, req } = initPageResult;
  const config = collectionConfig ?? globalConfig;
  if (!config) notFound();
  const say = (text: Bilingual) => inLanguageOf(req, text);
  const page = pageIn(searchParams);
  const id = collectionConfig ? String(docID) : config.slug;
  const history = await historyOf(req, config.slug, id, { limit: 50, page });
  if (history === null) notFound();
  const { happenings, hasMore } = history;
  return (
    <Gutter className="audit">
      <SetDocumentStepNav
        {...(collectionConfig
          ? {
              collectionSlug: collectionConfig.slug as CollectionSlug,
              pluralLabel: labelInWords(collectionConfig.labels.plural, collectionConfig.slug, req),
              useAsTitle: collectionConfig.admin.useAsTitle,
            }
          : {})}
        {...(globalConfig
          ? {
              globalSlug: globalConfig.slug as GlobalSlug,
              pluralLabel: labelInWords(globalConfig.label, globalConfig.slug, req),
            }
          : {})}
        {...(docID ? { id: docID } : {})}
        view={say(WORDS.title)}
      />
      {happenings.length === 0 && <p className="panel__quiet">{say(WORDS.none)}</p>}
      {happenings.length > 0 && (
        <table className="audit__table">
          <thead>
            <tr>
              <th scope="col">{say(WORDS.when)}</th>
              <th scope="col">{say(WORDS.who)}</th>
              <th scope="col">{say(WORDS.what)}</th>
              <th scope="col">{say(WORDS.fields)}</th>
            </tr>
          </thead>
          <tbody>
            {happenings.map(({ number, at, actorKind, actorName, deed, detail, fields }) => (
              <tr key={number}>
                <td>
                  {formatTime(at)} {formatDate(at)}
                </td>
                <td>{say(actorWords(actorKind, actorName))}</td>
                <td>
                  {isDeed(deed) ? say(DEED_LABELS[deed]) : deed}
                  {detail && <span className="panel__quiet"> · {detail}</span>}
                </td>
                <td data-label={say(WORDS.fields)}>{fieldWords(config.fields, fields, req)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pages page={page} hasMore={hasMore} say={say} />
    </Gutter>
  );
}
