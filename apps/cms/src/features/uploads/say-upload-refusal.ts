import {
  type AfterErrorHook,
  APIError,
  FileRetrievalError,
  FileUploadError,
  MissingFile,
  type PayloadRequest,
  ValidationError,
} from "payload";
import sharp from "sharp";
import { TEXT_TOO_LARGE } from "../../access/bounded-body.ts";
import { type Bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { isBadCrop } from "./prepare-upload.ts";
import {
  BAD_CROP,
  BROKEN_OFF,
  NO_FILE,
  ORIGINAL_LOST,
  TOO_LARGE,
  UPLOAD_LIMIT_BYTES,
  uploadProblem,
} from "./upload-problem.ts";

const CONTENT_TOO_LARGE = 413;
/** What Payload's parser of forms says of one that it cannot read. */
const IS_BROKEN_OFF = /^(Malformed part header|Unexpected end of (form|file))$/;

/**
 * Says in plain words, at the file, why an upload was refused. Payload says it in English and by the file's MIME
 * type, or says that something went wrong.
 */
export const sayUploadRefusal: AfterErrorHook = async ({ collection, error, req }) => {
  const words = await wordsFor(error, collection?.slug, req);
  if (!words) return;
  const message = inLanguageOf(req, words);
  if (words === TEXT_TOO_LARGE) {
    return { status: CONTENT_TOO_LARGE, response: { errors: [{ message }] } };
  }
  const status = words === TOO_LARGE ? CONTENT_TOO_LARGE : 400;
  const errors = [
    { name: "ValidationError", message, data: { errors: [{ path: "file", message }] } },
  ];
  return { status, response: { errors } };
};

async function wordsFor(
  error: Error,
  collection: string | undefined,
  req: PayloadRequest,
): Promise<Bilingual | null> {
  const tooLarge = isOfFiles(collection) ? TOO_LARGE : TEXT_TOO_LARGE;
  if (error instanceof APIError && error.status === CONTENT_TOO_LARGE) return tooLarge;
  if (IS_BROKEN_OFF.test(error.message)) return isTooLong(req) ? tooLarge : BROKEN_OFF;
  if (error instanceof MissingFile) return NO_FILE;
  if (error instanceof FileRetrievalError) return ORIGINAL_LOST;
  const isAboutFile =
    error instanceof FileUploadError ||
    (error instanceof ValidationError && error.data.errors.some(({ path }) => path === "file"));
  if (!isAboutFile || !isOfFiles(collection)) return null;
  const { file } = req;
  if (!file) return BAD_CROP;
  const size = await sizeOf(file.data);
  if (size && isBadCrop(req.query?.uploadEdits, size)) return BAD_CROP;
  return uploadProblem({ collection, name: file.name, bytes: file.data, size });
}

function isOfFiles(collection: string | undefined): collection is "media" | "files" {
  return collection === "media" || collection === "files";
}

/** Whether a body is longer than any that is read to its end. */
function isTooLong({ headers }: PayloadRequest): boolean {
  return Number(headers?.get("content-length") ?? 0) > UPLOAD_LIMIT_BYTES;
}

/** Upright, in pixels; null when nobody can read it. */
async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number } | null> {
  try {
    return (await sharp(bytes, { limitInputPixels: false }).metadata()).autoOrient;
  } catch {
    return null;
  }
}
