import type { PayloadRequest } from "payload";
import { type ResolveAnswer, resolveRequest } from "../citations/api.ts";
import { readArchive } from "../citations/archive.ts";
import { neededFor } from "../citations/needed-documents.ts";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { staffEndpoint } from "./staff-endpoint.ts";

const NOT_CITATIONS = bilingual(
  "Yêu cầu không đúng dạng. Hãy tải lại trang.",
  "Not a list of citations. Reload the page.",
);

/**
 * What the mentions of a text can mean. The browser recognises them and comes to the verdicts itself, by
 * the same functions; it needs the documents, and asks for them only when the mentions have changed.
 */
export const resolveCitationsEndpoint = staffEndpoint("post", "/citations/resolve", answer);

async function answer(req: PayloadRequest): Promise<ResolveAnswer> {
  const { citations, documentIds } = await parsed(req);
  const { holdings, issuers, site } = await readArchive(req.payload);
  const needed = neededFor(citations, holdings.all, site);
  const ids = new Set([...needed.documentIds, ...documentIds]);
  return {
    documents: [...ids].flatMap((id) => holdings.byId(id) ?? []),
    issuers: [...issuers],
    issuerIds: needed.issuerIds,
    site,
  };
}

async function parsed(req: PayloadRequest) {
  const body: unknown = await req.json?.().catch(() => null);
  const request = resolveRequest.safeParse(body);
  if (!request.success) throw refusal(req, NOT_CITATIONS);
  return request.data;
}
