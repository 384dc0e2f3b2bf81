"use client";
import { useCallback, useEffect, useState } from "react";
import { z } from "zod";
import { type Bilingual, bilingual } from "../text/bilingual.ts";

/**
 * Asks an endpoint of this admin.
 *
 * @throws when it does not answer, or not what it should; a refusal with the server's own words
 */
export async function ask<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  init: RequestInit = {},
): Promise<z.infer<Schema>> {
  const response = await fetch(`/api${path}`, { credentials: "include", ...init });
  if (!response.ok) throw new Error(await wordsOf(response));
  const answer = schema.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new Error(inLanguageOfPage(NOT_UNDERSTOOD));
  return answer.data;
}

/** The same with something to say, as JSON. */
export function askWith<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<z.infer<Schema>> {
  return ask(schema, path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

const SILENT = bilingual(
  "Máy chủ đang không trả lời được nên việc này chưa được làm. Hãy chờ một phút rồi thử lại; nếu vẫn vậy, báo người quản trị kỹ thuật.",
  "The server cannot answer, so this was not done. Wait a minute, then try again; if it goes on, tell the technical administrator.",
);
const NOT_UNDERSTOOD = bilingual(
  "Trang này không hiểu câu trả lời của máy chủ, có lẽ vì hệ thống vừa được nâng cấp. Hãy tải lại trang để xem việc này đã được làm chưa.",
  "This page does not understand the server, which may have been upgraded. Reload the page to see whether this was done.",
);

/** What stands between the browser and the CMS answers, while the CMS does not, with a page that is not for staff. */
async function wordsOf(response: Response): Promise<string> {
  const answer = refused.safeParse(await response.json().catch(() => null));
  return answer.data?.errors[0]?.message ?? inLanguageOfPage(SILENT);
}

/** The admin's page says itself in which language it is. */
function inLanguageOfPage({ vi, en }: Bilingual): string {
  return document.documentElement.lang === "en" ? en : vi;
}

/** What is to be said of an error of {@link ask}. */
export function refusalIn(error: unknown): string {
  return error instanceof Error && error.message ? error.message : inLanguageOfPage(SILENT);
}

/** What an endpoint answered last. */
interface Answer<Value> {
  value: Value | null;
  hasFailed: boolean;
  reload: () => void;
}

/**
 * Asks an endpoint when shown, and again when the path changes; the answer before stays until then.
 *
 * @param path null when there is nothing to ask
 */
export function useAnswer<Schema extends z.ZodType>(
  schema: Schema,
  path: string | null,
): Answer<z.infer<Schema>> {
  const [value, setValue] = useState<z.infer<Schema> | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks again
  useEffect(() => {
    if (path === null) return;
    const controller = new AbortController();
    ask(schema, path, { signal: controller.signal }).then(
      (answer) => {
        setValue(answer);
        setHasFailed(false);
      },
      () => setHasFailed(!controller.signal.aborted),
    );
    return () => controller.abort();
  }, [schema, path, round]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  return { value, hasFailed, reload };
}
