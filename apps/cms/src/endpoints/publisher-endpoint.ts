import type { Endpoint, PayloadRequest } from "payload";
import { mayReport } from "../access/roles.ts";
import { guardedEndpoint } from "./guarded-endpoint.ts";

/** An endpoint for the program that publishes the site: an api-client that may report. */
export function publisherEndpoint(
  method: "get" | "post",
  path: string,
  answer: (req: PayloadRequest) => Promise<unknown>,
): Endpoint {
  return guardedEndpoint(mayReport, method, path, answer);
}
