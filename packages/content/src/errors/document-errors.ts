import type { CollectionName, GlobalName } from "../collections/collections.ts";
import { ContentError } from "./content-error.ts";
import { STAFF_COLLECTIONS, STAFF_GLOBALS, staffField } from "./vocabulary.ts";

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
      `“${STAFF_GLOBALS[slug]}”: mục ${staffField(field.path)} chưa hợp lệ (${staffFound(field)}). Sửa mục này rồi lưu lại.`,
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

function englishName({ collection, id, title }: DocumentName): string {
  return title ? `"${title}" (${collection}/${id})` : `The document ${collection}/${id}`;
}

function staffName({ collection, id, title }: DocumentName): string {
  return `${STAFF_COLLECTIONS[collection]} “${title ?? id}”`;
}

function staffFound({ found }: FieldProblem): string {
  return /^(null|nothing|"\s*"|\[\])$/.test(found) ? "đang để trống" : `hiện là ${found}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
