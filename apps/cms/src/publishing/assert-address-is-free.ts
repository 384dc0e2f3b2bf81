import type { PayloadRequest } from "payload";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { pageAt } from "./page-at.ts";
import { foreignClaim } from "./redirect-plan.ts";
import { redirectRows } from "./redirect-rows.ts";

/**
 * An address belongs to the document that had it first, for ever.
 *
 * @param owner the document that is about to stand there: `articles/<id>`
 * @throws APIError with a message for the newsroom when the address is another's or was
 */
export async function assertAddressIsFree(
  address: string,
  owner: string,
  req: PayloadRequest,
): Promise<void> {
  const claim = foreignClaim(
    address,
    owner,
    await redirectRows(req, { from: { equals: address } }),
  );
  if (claim) {
    throw refusal(
      req,
      bilingual(
        `Địa chỉ ${address} từng thuộc về một nội dung khác nên không dùng lại được. Hãy sửa đường dẫn, hoặc xóa dòng tương ứng trong “Chuyển hướng”.`,
        `The address ${address} once belonged to something else and cannot be reused. Change the slug, or delete its row in “Redirects”.`,
      ),
    );
  }
  const other = await pageAt(address, req, owner);
  if (other) {
    throw refusal(
      req,
      bilingual(
        `Địa chỉ ${address} đang là của “${other.title}”. Nếu là nội dung khác, hãy ghi rõ điều phân biệt hai bên: đường dẫn, hoặc nhiệm kỳ (khóa), năm của văn bản.`,
        `The address ${address} is that of “${other.title}”. If this is something else, say what tells the two apart: the slug, or a document's term or year.`,
      ),
    );
  }
}
