import type { CollectionBeforeChangeHook, PayloadRequest } from "payload";
import { ValidationError } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";
import { pageAt } from "./page-at.ts";
import { redirectRows } from "./redirect-rows.ts";

/** No way on is longer: publishing keeps every old address one step from the page. */
const LONGEST_WAY = 10;

/**
 * Refuses a redirect from where a page stands, and one that leads in a circle.
 *
 * @throws ValidationError at the field of the address at fault
 */
export const assertRedirectIsUsable: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const { from, to, kind }: Record<string, unknown> = { ...originalDoc, ...data };
  if (typeof from !== "string") return data;
  const page = from === originalDoc?.from ? null : await pageAt(from, req);
  if (page?.owner === null) {
    throw problem(
      "from",
      bilingual(
        `Địa chỉ ${page.title} là của một trang hoặc danh sách mà trang tin tự tạo, nên chuyển hướng đặt ở đây không có tác dụng. Hãy ghi một địa chỉ khác.`,
        `The site makes what stands at ${page.title} by itself, so a redirect there has no effect. Give another address.`,
      ),
      req,
    );
  }
  if (page) {
    throw problem(
      "from",
      bilingual(
        `Ở địa chỉ này đang có trang “${page.title}”. Khi trang đó đổi đường dẫn hoặc được hủy đăng, hệ thống tự ghi dòng này.`,
        `The page “${page.title}” stands at this address. When it moves or is unpublished, this row is written by itself.`,
      ),
      req,
    );
  }
  if (kind === "moved" && typeof to === "string" && (await leadsBack(from, to, req))) {
    throw problem(
      "to",
      bilingual(
        "Địa chỉ mới dẫn vòng về địa chỉ cũ. Hãy chọn địa chỉ khác.",
        "The new address leads back to the old one. Choose another.",
      ),
      req,
    );
  }
  return data;
};

async function leadsBack(from: string, to: string, req: PayloadRequest): Promise<boolean> {
  let here: string | null = to;
  for (let step = 0; here !== null && step < LONGEST_WAY; step += 1) {
    if (here === from) return true;
    const [next] = await redirectRows(req, { from: { equals: here } });
    here = next?.kind === "moved" ? next.to : null;
  }
  return false;
}

function problem(path: string, message: Bilingual, req: PayloadRequest): ValidationError {
  return new ValidationError(
    { collection: "redirects", errors: [{ path, message: inLanguageOf(req, message) }], req },
    req.t,
  );
}
