import { type Endpoint, Forbidden, type PayloadRequest } from "payload";

/**
 * An endpoint that is closed to everybody whom a rule does not let in.
 *
 * @param answer makes what is sent as JSON
 */
export function guardedEndpoint(
  isAllowed: (user: PayloadRequest["user"]) => boolean,
  method: "get" | "post",
  path: string,
  answer: (req: PayloadRequest) => Promise<unknown>,
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
