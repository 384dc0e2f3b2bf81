import { DocumentError, type DocumentName } from "./document-errors.ts";
import { STAFF_COLLECTIONS } from "./vocabulary.ts";

/** The CMS answered with something that is not the file it promised. */
export class MediaMismatchError extends DocumentError {
  readonly path = null;
  readonly document: DocumentName;
  readonly url: string;

  constructor(document: DocumentName, url: string, problem: string, cause?: unknown) {
    const { collection, id, title } = document;
    super(
      `The file ${url} of "${title ?? id}" (${collection}/${id}) is not what the CMS says it is: ${problem}. Upload it again in the admin, or restore the upload folder.`,
      `Không tải được tệp của ${STAFF_COLLECTIONS[collection]} “${title ?? id}”. Mở mục này và tải tệp lên lại.`,
      { cause },
    );
    this.document = document;
    this.url = url;
  }
}
