import { type CollectionName, type GlobalName, isCollection } from "@bantin/contract";
import { COLLECTIONS } from "../collections/collections.ts";
import { GLOBALS } from "../collections/globals.ts";
import type { Held } from "../store/held.ts";
import { ContentError } from "./content-error.ts";

/** A document, for messages. */
export interface DocumentName {
  collection: CollectionName;
  id: string;
  title: string | null;
}

/** One field that does not fit the contract. */
export interface FieldProblem {
  /** `hero.image`; empty when the document as a whole is at fault. */
  path: string;
  /** What the schema says against it. */
  problem: string;
  /** What stands there, shortened. */
  found: string;
}

/** What keeps a version of one document, or of a global, from being shown. All else can be. */
export abstract class DocumentError extends ContentError {
  /** The field at fault: `hero.image`; null where it is the whole. */
  abstract readonly path: string | null;
}

/** A published document does not fit the contract. */
export class InvalidDocumentError extends DocumentError {
  readonly document: DocumentName;
  readonly field: FieldProblem;
  readonly path: string | null;

  constructor(document: DocumentName, field: FieldProblem, cause?: unknown) {
    super(
      `${englishName(document)} cannot be published: field "${field.path}" is wrong (${field.problem}; found ${field.found}). Open it in the admin, mend that field and publish it again.`,
      `${capitalise(staffName(document))}: mục ${staffField(field.path)} chưa hợp lệ (${staffFound(field)}). Mở ra, sửa mục này rồi đăng lại.`,
      { cause },
    );
    this.document = document;
    this.field = field;
    this.path = field.path || null;
  }
}

/** A global does not fit the contract. */
export class InvalidGlobalError extends DocumentError {
  readonly slug: GlobalName;
  readonly field: FieldProblem;
  readonly path: string | null;

  constructor(slug: GlobalName, field: FieldProblem, cause?: unknown) {
    super(
      `The global "${slug}" is wrong: field "${field.path}" (${field.problem}; found ${field.found}). Mend that field in the admin and save.`,
      `“${GLOBALS[slug].staffName}”: mục ${staffField(field.path)} chưa hợp lệ (${staffFound(field)}). Sửa mục này rồi lưu lại.`,
      { cause },
    );
    this.slug = slug;
    this.field = field;
    this.path = field.path || null;
  }
}

/** Two published documents claim one address; one of the two pages would be lost in silence. */
export class AddressCollisionError extends DocumentError {
  readonly path = null;
  readonly address: string;
  readonly documents: readonly [DocumentName, DocumentName];

  constructor(address: string, first: DocumentName, second: DocumentName) {
    super(
      `${englishName(first)} and ${englishName(second)} have the same address ${address}. Give one of them another slug, or another number, term or year, in the admin.`,
      `${capitalise(staffName(first))} và ${staffName(second)} trùng địa chỉ ${address}. Đổi đường dẫn (hoặc số, khóa, năm) của một trong hai rồi đăng lại.`,
    );
    this.address = address;
    this.documents = [first, second];
  }
}

/** A published document lacks something it cannot be shown without: its page would vanish. */
export class MissingReferenceError extends DocumentError {
  readonly document: DocumentName;
  readonly path: string;

  constructor(document: DocumentName, path: string, target: string) {
    super(
      `${englishName(document)} refers in "${path}" to ${target}, which does not exist any more. Restore it from the trash, or choose another one in the admin.`,
      `${capitalise(staffName(document))}: mục ${staffField(path)} trỏ tới một mục đã bị xóa. Khôi phục mục đó hoặc chọn mục khác rồi đăng lại.`,
    );
    this.document = document;
    this.path = path;
  }
}

/** An issuer was deleted whose documents are public: their addresses begin with it. */
export class IssuerGoneError extends DocumentError {
  readonly path = null;
  readonly document: DocumentName;

  constructor(document: DocumentName) {
    super(
      `${englishName(document)} was deleted, and published documents still have it as their issuer. It stays on the site until none has: restore it from the trash, or give those documents another issuer.`,
      `${capitalise(staffName(document))} đã bị xóa nhưng còn văn bản đang đăng của cơ quan này, nên vẫn giữ trên trang. Khôi phục cơ quan từ thùng rác, hoặc mở các văn bản đó và chọn cơ quan khác.`,
    );
    this.document = document;
  }
}

/** The CMS answered with something that is not the file it promised. */
export class MediaMismatchError extends DocumentError {
  readonly path = null;
  readonly document: DocumentName;
  readonly url: string;

  constructor(document: DocumentName, url: string, problem: string, cause?: unknown) {
    const { collection, id, title } = document;
    super(
      `The file ${url} of "${title ?? id}" (${collection}/${id}) is not what the CMS says it is: ${problem}. Upload it again in the admin, or restore the upload folder.`,
      `Không tải được tệp của ${staffName(document)}. Mở mục này và tải tệp lên lại.`,
      { cause },
    );
    this.document = document;
    this.url = url;
  }
}

/** The CMS has no published article: more likely a fault than a wish. */
export class EmptyContentError extends ContentError {
  constructor(url: string) {
    super(
      `The CMS at ${url} has no published article, so the site would be empty. Check that the right database is connected; allow it explicitly (allowEmpty) if the site is new.`,
      "Chưa có bài viết nào được đăng nên trang không được cập nhật. Đăng ít nhất một bài; nếu các bài vừa biến mất, báo người quản trị kỹ thuật ngay.",
    );
  }
}

/** Far more documents are gone at once than a newsroom takes down: more likely a fault than a wish. */
export class MassDisappearanceError extends ContentError {
  readonly collection: CollectionName;
  readonly gone: number;
  readonly known: number;

  constructor(collection: CollectionName, gone: number, known: number) {
    super(
      `${gone} of ${known} published documents in "${collection}" are gone from the CMS at once. Check the database and the access rules; allow it explicitly (allowMassDeletion) if they were taken down on purpose.`,
      `${gone}/${known} mục trong “${COLLECTIONS[collection].staffName}” cùng biến mất nên trang chưa được cập nhật để tránh mất nội dung. Nếu đúng là gỡ có chủ ý, nhờ người quản trị kỹ thuật xác nhận.`,
    );
    this.collection = collection;
    this.gone = gone;
    this.known = known;
  }
}

/** So many records at once cannot be shown that the code is more likely at fault than the newsroom. */
export class TooManyHeldError extends ContentError {
  /** The first of them. */
  readonly first: Held;
  readonly count: number;

  constructor(first: Held, count: number, total: number) {
    super(
      `${count} of ${total} records in "${first.collection}" cannot be shown, all at once: more likely the code is at fault than each of them, so nothing goes live. The first: ${first.problem} Allow it explicitly (allowManyHeld) if they are to be left out.`,
      `${count}/${total} mục trong “${staffWord(first.collection)}” cùng không lên trang được, nhiều khả năng do lỗi chương trình, nên trang giữ nguyên bản cũ. Báo người quản trị kỹ thuật. Mục đầu tiên: ${first.reason}`,
    );
    this.first = first;
    this.count = count;
  }
}

/** The site does not know yet whose it is. */
export class SettingsMissingError extends DocumentError {
  readonly path = "organisation.name";

  constructor(url: string) {
    super(
      `The global "site-settings" at ${url} was never filled in: it has no name of the organisation. Open "Cài đặt trang" in the admin, fill it in and save.`,
      "Chưa có tên cơ quan. Mở “Cài đặt trang”, điền tên cơ quan và tên trang rồi lưu lại.",
    );
  }
}

/** What a document is called on the screen: its title, symbol, slogan or name; null when it has none. */
export function documentTitle(collection: CollectionName, raw: unknown): string | null {
  if (typeof raw !== "object" || raw === null) return null;
  for (const field of COLLECTIONS[collection].titleFields) {
    const value: unknown = Reflect.get(raw, field);
    if (typeof value === "string" && value.trim()) return value.trim();
  }
  return null;
}

function englishName({ collection, id, title }: DocumentName): string {
  return title ? `"${title}" (${collection}/${id})` : `The document ${collection}/${id}`;
}

function staffName({ collection, title }: Pick<DocumentName, "collection" | "title">): string {
  const { staffName: kind } = COLLECTIONS[collection];
  return title === null ? `${kind} chưa có tên` : `${kind} “${title}”`;
}

function staffFound({ found }: FieldProblem): string {
  return /^(null|nothing|"\s*"|\[\])$/.test(found) ? "đang để trống" : `hiện là ${found}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** The word for a collection or a global. */
function staffWord(name: CollectionName | GlobalName): string {
  return isCollection(name) ? COLLECTIONS[name].staffName : GLOBALS[name].staffName;
}

/** Words for the fields that staff are most likely to leave in a bad state. */
const STAFF_FIELDS: Record<string, string> = {
  _status: "trạng thái đăng",
  activeFrom: "ngày bắt đầu",
  activeTo: "ngày kết thúc",
  alt: "mô tả ảnh",
  attachments: "tệp đính kèm",
  body: "nội dung",
  category: "chuyên mục",
  code: "mã cơ quan",
  effectDate: "ngày hiệu lực",
  from: "địa chỉ cũ",
  hero: "ảnh chính",
  issueDate: "ngày ban hành",
  issuer: "cơ quan ban hành",
  name: "tên",
  number: "số văn bản",
  organisation: "cơ quan",
  publishedAt: "ngày đăng",
  siteName: "tên trang",
  slogan: "khẩu hiệu",
  slug: "đường dẫn",
  source: "nguồn",
  sourceUrl: "địa chỉ nguồn",
  summary: "tóm tắt",
  title: "tiêu đề",
  to: "địa chỉ mới",
  type: "loại văn bản",
  year: "năm",
};

/** `nguồn (source.url)`: the staff's word for a field, with its path for whoever helps them. */
function staffField(path: string): string {
  const word = STAFF_FIELDS[path.split(".")[0] ?? ""];
  return word ? `“${word}” (${path})` : `“${path}”`;
}
