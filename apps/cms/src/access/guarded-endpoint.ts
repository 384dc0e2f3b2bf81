import { type Endpoint, Forbidden, type PayloadRequest } from "payload";
import type { z } from "zod";
import type { Bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { isStaff, mayReport } from "./roles.ts";

type Answer = (req: PayloadRequest) => Promise<unknown>;

/**
 * An endpoint that is closed to everybody whom a rule does not let in.
 *
 * @param answer makes what is sent as JSON
 */
export function guardedEndpoint(
  isAllowed: (user: PayloadRequest["user"]) => boolean,
  method: "get" | "post",
  path: string,
  answer: Answer,
): Endpoint {
  return {
    method,
    path,
    handler: async (req) => {
      if (!isAllowed(req.user)) throw new Forbidden(req.t);
      const headers = { "Cache-Control": "private, no-store" };
      return Response.json(await answer(req), { headers });
    },
  };
}

/**
 * The body of a request, as a schema has it.
 *
 * @throws APIError with the complaint, when it is not of that shape
 */
export async function parsedBody<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
  complaint: Bilingual,
): Promise<z.infer<Schema>> {
  const body: unknown = await req.json?.().catch(() => null);
  const result = schema.safeParse(body);
  if (!result.success) throw refusal(req, complaint);
  return result.data;
}

/** An endpoint for members of staff. Anybody else, programs with a key included, is refused. */
export function staffEndpoint(method: "get" | "post", path: string, answer: Answer): Endpoint {
  return guardedEndpoint(isStaff, method, path, answer);
}

/** An endpoint for the program that publishes the site: an api-client that may report. */
export function publisherEndpoint(method: "get" | "post", path: string, answer: Answer): Endpoint {
  return guardedEndpoint(mayReport, method, path, answer);
}
