import {
  type AfterErrorHook,
  APIError,
  type Field,
  Forbidden,
  NotFound,
  type PayloadRequest,
  QueryError,
  ValidationError,
} from "payload";
import { z } from "zod";
import { type Bilingual, bilingual, inLanguageOf } from "./bilingual.ts";
import { labelOfPath } from "./field-labels.ts";

/**
 * An error that tells a member of staff, on the screen, why something was not done.
 *
 * @param status HTTP status: 400 for what can be mended, 403 for what is not theirs to do
 */
export function refusal(
  req: Pick<PayloadRequest, "i18n">,
  message: Bilingual,
  status: 400 | 403 = 400,
): Error {
  // In a compiled server class names are gone, and Payload words an error without data and name as
  // “unknown”: an empty object keeps our words.
  return new APIError(inLanguageOf(req, message), status, {}, true);
}

/** An error that is shown at a field of the form. */
export function fieldProblem(
  path: readonly (number | string)[],
  message: Bilingual,
  req: PayloadRequest,
): ValidationError {
  return fieldProblems([{ path, message }], req);
}

/**
 * An error that is shown at several fields of the form. {@link sayWhatToDo} adds their labels.
 *
 * @param fields where the labels are taken from when many documents are saved at once: that answers with the error's
 *   own message
 */
export function fieldProblems(
  problems: readonly { path: readonly (number | string)[]; message: Bilingual }[],
  req: PayloadRequest,
  fields: readonly Field[] = [],
): ValidationError {
  const errors = problems.map(({ path, message }) => ({
    path: path.join("."),
    message: inLanguageOf(req, message),
  }));
  const error = new ValidationError({ errors, req }, req.t);
  error.message = problems
    .map(({ path, message }) =>
      labelled(inLanguageOf(req, message), labelOfPath(fields, path, req) ?? ""),
    )
    .join(" ");
  return error;
}

const fieldErrors = z.object({
  collection: z.string().optional(),
  global: z.string().optional(),
  errors: z.array(z.looseObject({ path: z.string(), message: z.string() })),
});

/**
 * Puts the sentences of refused fields, each with its label, into the error's own message. The admin's form shows
 * messages at the fields only when it was to be published; a draft that is refused shows the error's message alone,
 * which Payload makes of the fields' names.
 */
export const sayWhatToDo: AfterErrorHook = ({ collection, error, req, result }) => {
  if (!result) return;
  const errors = result.errors.map((entry) => {
    const problems = fieldProblemsIn(entry.data, collection?.slug, req);
    if (problems === null) {
      const message = wordsOfRefusal(error, req) ?? entry.message;
      return message ? { ...entry, message: asToast(mendWords(message, req)) } : entry;
    }
    return {
      ...entry,
      data: { ...entry.data, errors: problems },
      message: oneMessage(problems, req),
    };
  });
  return { response: { ...result, errors } };
};

/** What Payload says too little of; null for the rest. */
function wordsOfRefusal(error: Error, req: PayloadRequest): string | null {
  if (error instanceof NotFound) return inLanguageOf(req, IS_GONE);
  if (error instanceof QueryError) return inLanguageOf(req, NOT_ASKED_BY);
  // Whose login has ended may do nothing, and is no one to ask an editor.
  if (error instanceof Forbidden && !req.user) return req.t("error:unauthorized");
  return null;
}

/** The refused fields that an error tells of, each with its label and in words; null when it is about none. */
function fieldProblemsIn(data: unknown, collection: string | undefined, req: PayloadRequest) {
  const refused = fieldErrors.safeParse(data).data;
  if (!refused || refused.errors.length === 0) return null;
  const fields = fieldsOf(refused.collection ?? collection, refused.global, req);
  return refused.errors.map((problem) => ({
    ...problem,
    // A path that is no field's (`file`) says nothing to people.
    label: labelOfPath(fields, steps(problem.path), req) ?? "",
    message: inWords(problem.message, req),
  }));
}

/**
 * Why an operation was refused, in the words that the form would show; null when it failed for no reason of the
 * newsroom's. For what is done without a form.
 */
export function refusedWords(
  error: unknown,
  req: PayloadRequest,
  collection: string,
): string | null {
  if (!(error instanceof APIError) || error.status >= 500) return null;
  if (error instanceof NotFound) return inLanguageOf(req, NO_LONGER_THERE);
  const problems = fieldProblemsIn(error.data, collection, req);
  if (problems === null) return mendWords(error.message, req);
  return problems.map(({ label, message }) => labelled(message, label)).join(" ");
}

const NO_LONGER_THERE = bilingual(
  "đã bị xóa hoặc đang ở trong thùng rác. Muốn đăng thì khôi phục trước.",
  "it was deleted or is in the trash. Restore it to publish it.",
);

function fieldsOf(
  collection: string | undefined,
  global: string | undefined,
  req: PayloadRequest,
): readonly Field[] {
  const { collections, globals } = req.payload.config;
  const asked = req.routeParams?.global;
  return (
    collections.find(({ slug }) => slug === collection)?.fields ??
    globals.find(({ slug }) => slug === (global ?? asked))?.fields ??
    []
  );
}

function steps(path: string): (number | string)[] {
  return path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

const IS_GONE = bilingual(
  "Không tìm thấy nội dung này: có lẽ vừa có người xóa, hoặc tài khoản của bạn không xem được. Hãy mở lại danh sách để xem; chữ vừa gõ còn trong biểu mẫu, hãy chép ra trước khi rời trang.",
  "This is not there: somebody may have deleted it, or your account may not see it. Look at the list again; copy what you have typed before you leave the page.",
);
const NOT_ASKED_BY = bilingual(
  "Không lọc và không sắp xếp được theo điều kiện này: không có ô như vậy, hoặc tài khoản của bạn không xem được ô đó. Hãy mở lại danh sách rồi đặt lại bộ lọc.",
  "There is no filtering or sorting by this: there is no such field, or your account may not read it. Open the list again and set the filter anew.",
);
export const SERVER_FAILED = bilingual(
  "Máy chủ gặp lỗi nên chưa làm được việc này. Hãy thử lại sau ít phút; nếu vẫn không được, báo người quản trị kỹ thuật.",
  "The server failed, so this was not done. Try again in a few minutes; if it fails again, tell the technical administrator.",
);
/** What Payload says of an error that it keeps to itself. */
const KEPT_TO_ITSELF = new Set(["Something went wrong.", "An unknown error occurred."]);

const IS_OPEN_ELSEWHERE = bilingual(
  "Đang có người khác mở nội dung này để sửa nên chưa lưu hay xóa được. Hãy chờ người đó xong; nếu không chờ được, mở nội dung này rồi bấm “Tiếp quản”.",
  "Somebody else has this open for editing, so it was neither saved nor deleted. Wait for them, or open it and take over.",
);
/** Payload's English, with an identifier that nobody knows. */
const LOCKED = /is currently locked by another user/;

/** Payload's words for what it has no translation of, in the newsroom's. */
export function mendWords(message: string, req?: Pick<PayloadRequest, "i18n">): string {
  if (LOCKED.test(message)) return inLanguageOf(req, IS_OPEN_ELSEWHERE);
  return KEPT_TO_ITSELF.has(message) ? inLanguageOf(req, SERVER_FAILED) : message;
}

const UNUSABLE = bilingual(
  "Giá trị ở ô này không dùng được. Hãy xóa rồi nhập lại.",
  "The value of this field cannot be used. Remove it and enter it again.",
);

/** Payload's own sentence in words that staff read: without names of nodes, without identifiers, and not in English. */
function inWords(message: string, req: PayloadRequest): string {
  const sentence = message.replace(/^\w+ node failed to validate: /, "");
  const choices = req.t("validation:invalidSelections");
  if (sentence.startsWith(choices)) return choices;
  // Some of its refusals have no translation. There is no Vietnamese sentence without any mark.
  const isEnglish = /^[\x20-\x7E]*$/.test(sentence);
  return isEnglish ? inLanguageOf(req, { ...UNUSABLE, en: sentence }) : sentence;
}

/** The sentences of several fields as one message, each with its field's label where it does not name it by itself. */
export function oneMessage(
  problems: readonly { label: string; message: string }[],
  req?: Pick<PayloadRequest, "i18n">,
): string {
  const lines = problems.map(({ label, message }) => labelled(message, label));
  const [only, second] = lines;
  if (only !== undefined && second === undefined) return asToast(only);
  const intro = inLanguageOf(req, bilingual("Chưa lưu được", "Not saved"));
  // The form makes a list of what is divided by commas after a colon.
  return `${intro}: ${lines.map((line) => withoutCommas(line.replace(/\.$/, ""))).join(", ")}`;
}

function labelled(message: string, label: string): string {
  return saysLabel(message, label) ? message : `${label}: ${message}`;
}

/** “Số ký hiệu chưa đúng” says of which field it speaks; “Số ký hiệu: Số ký hiệu chưa đúng” stutters. */
function saysLabel(message: string, label: string): boolean {
  if (label === "" || message.includes(`“${label}”`)) return true;
  return message.startsWith(label) && !/^[\p{L}\p{M}\d]/u.test(message.slice(label.length));
}

/** A sentence as the admin's form shows it whole: it takes commas after a colon for the ends of list items. */
function asToast(sentence: string): string {
  return /:.*,/s.test(sentence) ? withoutCommas(sentence) : sentence;
}

/** With low quotation marks in their places, which look the same in every font. */
function withoutCommas(text: string): string {
  return text.replaceAll(",", "\u201A");
}
