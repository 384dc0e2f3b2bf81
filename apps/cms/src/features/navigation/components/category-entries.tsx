"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { askWith, useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { entriesAnswer } from "../api.ts";
import "../../../components/panel.css";
import "../../site-status/components/site-status.css";

/** At the top of a category's form: offers to give its menu items its name, when they say something else. */
export function CategoryEntries() {
  const say = useSay();
  const { data, id } = useDocumentInfo();
  const [problem, setProblem] = useState<string | null>(null);
  const path = id ? `/navigation/entries?category=${id}` : null;
  const { value, reload } = useAnswer(entriesAnswer, path);
  const savedAt = String(data?.updatedAt ?? "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have given it another name
  useEffect(reload, [savedAt, reload]);
  if (!value || value.labels.length === 0) return null;
  const { name, labels } = value;
  const rename = async () => {
    setProblem(null);
    await askWith(entriesAnswer, "/navigation/entries", { category: String(id) }).catch(
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
    reload();
  };
  const old = labels.map((label) => `“${label}”`).join(", ");
  const words = bilingual(
    `Trong thực đơn, mục này đang ghi ${old}.`,
    `In the menus it is called ${old}.`,
  );
  const offer = bilingual(`Đổi thành “${name}”`, `Rename to “${name}”`);
  return (
    <div className="site-notices" role="status">
      <div className="site-notice site-notice--busy">
        <p>
          {say(words)}{" "}
          <button type="button" className="panel__link" onClick={rename}>
            {say(offer)}
          </button>
        </p>
        {problem && <p role="alert">{problem}</p>}
      </div>
    </div>
  );
}
