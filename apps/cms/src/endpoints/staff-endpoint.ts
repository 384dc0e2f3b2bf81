import { type Endpoint, Forbidden, type PayloadRequest } from "payload";
import { isStaff } from "../access/roles.ts";

/**
 * An endpoint for members of staff. Anybody else, programs with a key included, is refused.
 *
 * @param answer makes what is sent as JSON
 */
export function staffEndpoint(
  method: "get" | "post",
  path: string,
  answer: (req: PayloadRequest) => Promise<unknown>,
): Endpoint {
  return {
    method,
    path,
    handler: async (req) => {
      if (!isStaff(req.user)) throw new Forbidden(req.t);
      const headers = { "Cache-Control": "private, no-store" };
      return Response.json(await answer(req), { headers });
    },
  };
}
