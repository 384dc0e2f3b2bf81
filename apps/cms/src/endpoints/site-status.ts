import type { PayloadRequest } from "payload";
import { z } from "zod";
import type { StatusAnswer } from "../site-state/api.ts";
import { isPagedCollection } from "../site-state/paged-collections.ts";
import { readStatus } from "../site-state/read-status.ts";
import { staffEndpoint } from "./staff-endpoint.ts";

/** What readers see, for the lines and banners of the admin, which ask again and again. */
export const siteStatusEndpoint = staffEndpoint("get", "/site/status", answer);

const asked = z.object({ collection: z.string().refine(isPagedCollection), id: z.string().min(1) });

async function answer(req: PayloadRequest): Promise<StatusAnswer> {
  const { collection, id } = req.query;
  const document = asked.safeParse({ collection, id });
  return readStatus(req, document.success ? document.data : null);
}
