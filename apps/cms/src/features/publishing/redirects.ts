import type { CollectionBeforeChangeHook, PayloadRequest, Where } from "payload";
import { bilingual } from "../../text/bilingual.ts";
import { fieldProblem, refusal } from "../../text/refusal.ts";
import { pageAt } from "./page-at.ts";
import type { PublicChange } from "./public-page.ts";
import { foreignClaim, type RedirectRow, redirectPlan } from "./redirect-plan.ts";

/** Carries out {@link redirectPlan} in the transaction of `req`. */
export async function keepRedirects(
  req: PayloadRequest,
  owner: string,
  change: PublicChange,
): Promise<void> {
  if (change.kind === "none" || change.kind === "updated") return;
  const rows = await redirectRows(req, touchedBy(owner, change));
  const plan = redirectPlan(change, owner, rows);
  const { payload } = req;
  for (const id of plan.remove) {
    await payload.delete({ collection: "redirects", id, req });
  }
  for (const { id, to } of plan.point) {
    await payload.update({ collection: "redirects", id, data: { kind: "moved", to }, req });
  }
  for (const id of plan.end) {
    await payload.update({ collection: "redirects", id, data: { kind: "gone", to: null }, req });
  }
  for (const data of plan.create) {
    await payload.create({ collection: "redirects", data: { ...data, owner }, req });
  }
}

/** Rows of `redirects` that match, in the shape that plans work on. */
async function redirectRows(req: PayloadRequest, where: Where): Promise<RedirectRow[]> {
  const found = await req.payload.find({
    collection: "redirects",
    where,
    pagination: false,
    depth: 0,
    req,
  });
  return found.docs.map(({ id, from, kind, to, owner }) => ({
    id,
    from,
    kind,
    to: to ?? null,
    owner: owner ?? null,
  }));
}

function touchedBy(owner: string, change: Exclude<PublicChange, { kind: "none" }>): Where {
  const touched: Where[] = [
    { owner: { equals: owner } },
    { from: { equals: change.page.address } },
  ];
  if (change.kind === "moved") {
    touched.push({ from: { equals: change.from } }, { to: { equals: change.from } });
  }
  return { or: touched };
}

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
    throw fieldProblem(
      ["from"],
      bilingual(
        `Địa chỉ ${page.title} là của một trang hoặc danh sách mà trang tin tự tạo, nên chuyển hướng đặt ở đây không có tác dụng. Hãy ghi một địa chỉ khác.`,
        `The site makes what stands at ${page.title} by itself, so a redirect there has no effect. Give another address.`,
      ),
      req,
    );
  }
  if (page) {
    throw fieldProblem(
      ["from"],
      bilingual(
        `Ở địa chỉ này đang có trang “${page.title}”. Khi trang đó đổi đường dẫn hoặc được hủy đăng, hệ thống tự ghi dòng này.`,
        `The page “${page.title}” stands at this address. When it moves or is unpublished, this row is written by itself.`,
      ),
      req,
    );
  }
  if (kind === "moved" && typeof to === "string" && (await leadsBack(from, to, req))) {
    throw fieldProblem(
      ["to"],
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
