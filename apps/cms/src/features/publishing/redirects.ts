import type {
  CollectionBeforeChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
  Where,
} from "payload";
import { restOn } from "../../database/rest-on.ts";
import { environment } from "../../environment/index.ts";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { fieldProblem, refusal } from "../../text/refusal.ts";
import { pageAt } from "./page-at.ts";
import type { PublicChange } from "./public-page.ts";
import { type ReadAddress, readNewAddress, readOldAddress } from "./redirect-addresses.ts";
import { foreignClaim, type RedirectRow, redirectPlan } from "./redirect-plan.ts";

/** Carries out {@link redirectPlan} in the transaction of `req`. */
export async function keepRedirects(
  req: PayloadRequest,
  owner: string,
  change: PublicChange,
): Promise<void> {
  if (change.kind === "none" || change.kind === "updated") return;
  await restOn(req, change.kind === "moved" ? change.from : change.page.address);
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
  await restOn(req, address);
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

/** Puts addresses into the form in which they are stored, however they were typed or pasted. */
export const readRedirectAddresses: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data;
  const { kind }: Record<string, unknown> = { ...originalDoc, ...data };
  const read = (name: "from" | "to", reader: typeof readOldAddress) => {
    const typed = data[name];
    // Nothing at all is refused later, as it is where the field was left out.
    if (typeof typed !== "string" || typed.trim() === "") return {};
    const found = reader(typed, environment.siteUrl);
    if ("problem" in found) throw fieldProblem([name], found.problem, req);
    return { [name]: found.address };
  };
  const from = read("from", readOldAddress);
  return kind === "moved"
    ? { ...data, ...from, ...read("to", readNewAddress) }
    : { ...data, ...from };
};

/**
 * Refuses a second word on an address, a redirect from where a page stands, and one that leads nowhere or in
 * a circle. One that leads to an address that has moved is led straight on.
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
  const problem = from === originalDoc?.from ? null : await takenAddress(from, req);
  if (problem) throw fieldProblem(["from"], problem, req);
  if (kind !== "moved") return data;
  const isAsBefore = from === originalDoc?.from && to === originalDoc?.to;
  if (isAsBefore && originalDoc?.kind === kind) return data;
  if (typeof to !== "string" || to === "") throw fieldProblem(["to"], NO_TARGET, req);
  const end = await endOfWay(from, to, req);
  if ("problem" in end) throw fieldProblem(["to"], end.problem, req);
  return { ...data, to: end.address };
};

/** Why no redirect can start at an address; null when one can. */
async function takenAddress(from: string, req: PayloadRequest): Promise<Bilingual | null> {
  await restOn(req, from);
  const page = await pageAt(from, req);
  if (page?.owner === null) {
    return bilingual(
      `Địa chỉ ${page.title} là của một trang hoặc danh sách mà trang tin tự tạo, nên chuyển hướng đặt ở đây không có tác dụng. Hãy ghi một địa chỉ khác.`,
      `The site makes what stands at ${page.title} by itself, so a redirect there has no effect. Give another address.`,
    );
  }
  if (page) {
    return bilingual(
      `Ở địa chỉ này đang có trang “${page.title}”. Không cần ghi dòng này: khi trang đó đổi đường dẫn hoặc được hủy đăng, hệ thống tự ghi.`,
      `The page “${page.title}” stands at this address. There is no need for this row: it is written by itself when the page moves or is unpublished.`,
    );
  }
  const [row] = await redirectRows(req, { from: { equals: from } });
  if (!row) return null;
  return bilingual(
    `Địa chỉ ${from} đã có một dòng trong “Chuyển hướng” (${row.kind === "moved" ? `dẫn tới ${row.to}` : "báo đã gỡ"}). Hãy mở dòng đó mà sửa.`,
    `“Redirects” has a row for ${from} already (${row.kind === "moved" ? `to ${row.to}` : "gone"}). Change that row.`,
  );
}

/** Where one ends who follows a redirect and those after it, or why nobody does. */
async function endOfWay(from: string, to: string, req: PayloadRequest): Promise<ReadAddress> {
  const passed = new Set([from]);
  let address = to;
  for (;;) {
    const path = address.split("?")[0] ?? "";
    if (passed.has(path)) return { problem: LEADS_BACK };
    await restOn(req, path);
    if (!address.startsWith("/") || (await pageAt(path, req))) return { address };
    passed.add(path);
    const [row] = await redirectRows(req, { from: { equals: path } });
    if (!row?.to) return { problem: nothingAt(path, row) };
    address = row.to;
  }
}

const NO_TARGET = bilingual(
  "Ô này đang trống. Hãy ghi địa chỉ một trang ở đây, ví dụ /van-ban/, hoặc địa chỉ https://… của trang khác. Nếu trang không chuyển đi đâu, hãy chọn loại “Đã gỡ”.",
  "This is empty. Give the address of a page here, as /van-ban/, or https://… elsewhere; or choose the kind “Gone”.",
);

const LEADS_BACK = bilingual(
  "Địa chỉ mới dẫn vòng về địa chỉ cũ. Hãy ghi địa chỉ một trang khác, hoặc chọn loại “Đã gỡ”.",
  "The new address leads back to the old one. Give another, or choose the kind “Gone”.",
);

function nothingAt(path: string, row: RedirectRow | undefined): Bilingual {
  return row
    ? bilingual(
        `Trang ở ${path} đã được gỡ nên không dẫn tới đó được. Hãy chọn trang khác, hoặc chọn loại “Đã gỡ”.`,
        `The page at ${path} is gone. Choose another, or the kind “Gone”.`,
      )
    : bilingual(
        `Trên trang tin chưa có trang nào ở ${path}. Hãy đăng trang đó trước, hoặc mở trang cần dẫn tới rồi chép địa chỉ của nó.`,
        `No page stands at ${path}. Publish it first, or open the page that is meant and copy its address.`,
      );
}
