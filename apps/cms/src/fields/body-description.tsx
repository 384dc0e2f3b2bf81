"use client";
import { describeBodyChanges, normaliseBody } from "@bantin/contract";
import { FieldDescription, useFormFields } from "@payloadcms/ui";
import type { RichTextFieldClient } from "payload";
import { useDeferredValue, useMemo } from "react";
import { useSay } from "../components/use-say.ts";
import { bilingual } from "../text/bilingual.ts";
import "../components/panel.css";

/** Under a text: what saving will mend in it, before it is saved. */
export function BodyDescription({
  field,
  path,
  pictures = true,
}: {
  field: RichTextFieldClient;
  path: string;
  /** False where the page has none. */
  pictures?: boolean;
}) {
  const say = useSay();
  // Typing comes first: a long text is read when the browser has time.
  const value = useDeferredValue(useFormFields(([fields]) => fields[path]?.value));
  const words = useMemo(() => whatSavingMends(value, pictures), [value, pictures]);
  const description = field.admin?.description;
  return (
    <>
      {description && <FieldDescription path={path} description={description} />}
      <p className="panel__said panel__quiet" role="status">
        {words && say(words)}
      </p>
    </>
  );
}

function whatSavingMends(value: unknown, pictures: boolean) {
  if (!value) return null;
  const { changes } = normaliseBody(value, { pictures });
  const words = describeBodyChanges(changes, "Khi lưu sẽ");
  if (words === null) return null;
  return bilingual(
    words,
    `Saving mends what the site cannot show; parts of the text: ${changes.length}.`,
  );
}
