"use client";
import { useCallback, useEffect, useState } from "react";
import type { z } from "zod";
import { ask } from "./ask.ts";

/** What an endpoint answered last. */
export interface Answer<Value> {
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
