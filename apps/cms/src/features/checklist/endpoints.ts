import type { PayloadRequest } from "payload";
import { parsedBody, staffEndpoint } from "../../access/guarded-endpoint.ts";
import { bilingual } from "../../text/bilingual.ts";
import type { FindingsAnswer } from "./api.ts";
import { checkedContent } from "./content.ts";
import { findingsOf } from "./findings.ts";
import { readContext } from "./read-context.ts";

const NOT_CONTENT = bilingual(
  "Không xem được nội dung này: bài quá dài, hoặc trang đã cũ. Hãy tải lại trang.",
  "This cannot be looked through: it is too long, or the page is old. Reload it.",
);

/** What is worth a look before publishing, in the form as it stands, saved or not. */
export const checklistEndpoint = staffEndpoint("post", "/checklist", check);

async function check(req: PayloadRequest): Promise<FindingsAnswer> {
  const content = await parsedBody(req, checkedContent, NOT_CONTENT);
  return { findings: findingsOf(content, await readContext(content, req)) };
}
