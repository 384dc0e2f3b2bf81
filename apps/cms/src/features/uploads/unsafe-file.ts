import { APIError, type CollectionBeforeOperationHook } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { pdfActivity } from "./pdf-activity.ts";
import { uploadProblem } from "./upload-problem.ts";

/** The endings that a file may have, by what its bytes begin with. What they are in full, Payload looks at as well. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ["%PDF-", ["pdf"]],
  ["\xd0\xcf\x11\xe0", ["doc", "xls"]],
  ["PK\x03\x04", ["docx", "xlsx"]],
];

/**
 * Refuses a file whose ending is none of its kind: a web server goes by the ending, and a document of Word named
 * `.html` would be a page of ours. And a PDF that does something by itself.
 */
export const refuseUnsafeFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== "create" && operation !== "update") || !req.file) return args;
  const problem = unsafeFileProblem(req.file.name, req.file.data);
  if (!problem) return args;
  const message = inLanguageOf(req, problem);
  throw new APIError(message, 400, { errors: [{ path: "file", message }] }, true);
};

/**
 * Why readers may not be given a file, or null. Payload looks for what a file is behind marks that may stand before it
 * (of UTF-8, of ID3) and takes it by its ending where it finds nothing: what begins with nothing known is refused here.
 */
export function unsafeFileProblem(name: string, bytes: Uint8Array): Bilingual | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const endings = ENDINGS.find(([beginning]) => start.startsWith(beginning))?.[1];
  if (!endings) return uploadProblem({ collection: "files", name, bytes, size: null });
  const ending = /\.([a-z0-9]+)$/.exec(name)?.[1] ?? "";
  if (!endings.includes(ending)) {
    const right = endings.map((each) => `.${each}`).join(" hoặc ");
    const rightInEnglish = endings.map((each) => `.${each}`).join(" or ");
    return bilingual(
      `Tên tệp “${name}” không đúng với nội dung bên trong. Hãy đổi đuôi tên tệp thành ${right} rồi tải lên lại.`,
      `The name “${name}” is not that of what is in the file. Let it end in ${rightInEnglish}, then upload it again.`,
    );
  }
  return ending === "pdf" ? pdfProblem(name, bytes) : null;
}

const HOW_TO_MEND = bilingual(
  "Hãy mở tệp, chọn In → “Microsoft Print to PDF” (hoặc “Lưu thành PDF”), rồi tải lên bản vừa in.",
  "Open it, choose Print → “Microsoft Print to PDF” (or “Save as PDF”), and upload what was printed.",
);

function pdfProblem(name: string, bytes: Uint8Array): Bilingual | null {
  const activity = pdfActivity(bytes);
  if (activity === "none") return null;
  const why =
    activity === "active"
      ? bilingual(
          `Tệp “${name}” có mã chạy, biểu mẫu gửi dữ liệu hoặc tệp khác nằm bên trong nên không đưa cho bạn đọc được.`,
          `“${name}” holds scripts, a form that sends or other files, and cannot be given to readers.`,
        )
      : bilingual(
          `Tệp “${name}” bị khóa bằng mật khẩu hoặc bị hỏng nên không kiểm tra được.`,
          `“${name}” is locked by a password or broken, and cannot be looked into.`,
        );
  return bilingual(`${why.vi} ${HOW_TO_MEND.vi}`, `${why.en} ${HOW_TO_MEND.en}`);
}
