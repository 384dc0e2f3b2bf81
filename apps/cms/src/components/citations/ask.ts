import type { z } from "zod";

/**
 * Asks an endpoint of this admin.
 *
 * @throws when it does not answer, or not what it should
 */
export async function ask<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  init: RequestInit = {},
): Promise<z.infer<Schema>> {
  const response = await fetch(`/api${path}`, { credentials: "include", ...init });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
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
