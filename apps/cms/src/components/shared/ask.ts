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
