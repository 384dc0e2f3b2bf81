"use client";
import { useCallback, useEffect, useState } from "react";
import { z } from "zod";

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
  if (!response.ok) throw new Error(await wordsOf(response, path));
  return schema.parse(await response.json());
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

async function wordsOf(response: Response, path: string): Promise<string> {
  const answer = refused.safeParse(await response.json().catch(() => null));
  return answer.data?.errors[0]?.message ?? `${path} answered ${response.status}`;
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
