import { FieldLabel } from "@payloadcms/ui";
import type { TextFieldServerProps } from "payload";
import { bilingual, inLanguageOf } from "../../../text/bilingual.ts";
import { fieldWords } from "../field-words.ts";

const LABEL = bilingual("Các ô đã sửa", "Fields that were changed");

/** On an entry: the fields by the names that their form shows. */
export function ChangedFields({ data, req }: Partial<TextFieldServerProps>) {
  if (!data?.fields || !req) return null;
  const { collections, globals } = req.payload.config;
  const form = [...collections, ...globals].find(({ slug }) => slug === data.collectionSlug);
  return (
    <div className="field-type">
      <FieldLabel label={inLanguageOf(req, LABEL)} />
      <p>{fieldWords(form?.fields ?? [], String(data.fields), req)}</p>
    </div>
  );
}
