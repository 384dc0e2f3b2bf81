import type { CollectionName } from "../collections/collections.ts";
import type { Held } from "../store/held.ts";
import { ContentError } from "./content-error.ts";
import { DocumentError } from "./document-errors.ts";
import { STAFF_COLLECTIONS, staffWord } from "./vocabulary.ts";

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
      `${gone}/${known} mục trong “${STAFF_COLLECTIONS[collection]}” cùng biến mất nên trang chưa được cập nhật để tránh mất nội dung. Nếu đúng là gỡ có chủ ý, nhờ người quản trị kỹ thuật xác nhận.`,
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
