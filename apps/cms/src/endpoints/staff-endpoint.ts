import type { Endpoint, PayloadRequest } from "payload";
import { isStaff } from "../access/roles.ts";
import { guardedEndpoint } from "./guarded-endpoint.ts";

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
  return guardedEndpoint(isStaff, method, path, answer);
}
