import {
  APIError,
  type CollectionBeforeOperationHook,
  MissingFile,
  type PayloadRequest,
} from "payload";
import { z } from "zod";
import { inLanguageOf } from "../../text/bilingual.ts";
import { keptFileName } from "./file-name.ts";
import { frugalSharp } from "./frugal-sharp.ts";
import { drawingProblem } from "./upload-problem.ts";

/** Of JPEG: what is cropped or shrunk is compressed once more, and shall not show it. */
const QUALITY = 95;

/** What the admin's picture editor asks for: the corner in percents, the size in pixels. */
const cropEdits = z.looseObject({
  crop: z.looseObject({ x: z.coerce.number(), y: z.coerce.number() }),
  widthInPixels: z.coerce.number(),
  heightInPixels: z.coerce.number(),
});
type CropEdits = z.infer<typeof cropEdits>;

/**
 * A file is what comes with the request. Payload would also fetch one from an address in the data: whatever answers
 * there, of any size, past all that is looked at here.
 *
 * @throws MissingFile
 */
export const refuseFileByAddress: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const isCopy = "duplicateFromID" in args && Boolean(args.duplicateFromID);
  const isAsked = operation === "create" && !overrideAccess && req.user !== null;
  if (isAsked && !isCopy && !req.file) throw new MissingFile(req.t);
  return args;
};

/**
 * Makes an uploaded file ready for Payload: under a name that a disk takes and, where it is to be cropped, upright.
 * Payload turns a photo as its EXIF says after it has cropped it, in the turned picture that the editor never saw.
 */
export const prepareUpload: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== "create" && operation !== "update") return args;
  if (!req.user && !overrideAccess) return args;
  const edits = cropEdits.safeParse(req.query?.uploadEdits).data;
  if (edits) refuseHugeDrawing(req, CUT, sizeOfCrop(edits));
  if (!req.file) return args;
  req.file = { ...req.file, name: keptFileName(req.file.name) };
  const picture = await readHead(req.file.data);
  if (picture) {
    refuseHugeDrawing(req, req.file.name, { ...picture.autoOrient, frames: picture.pages ?? 1 });
  }
  if (edits) await prepareCrop(req, edits);
  else await shrink(req);
  return args;
};

/** What a part of a picture is called that has no name. */
const CUT = "phần được cắt";

function sizeOfCrop({ widthInPixels, heightInPixels }: CropEdits) {
  return { width: widthInPixels, height: heightInPixels, frames: 1 };
}

/**
 * For sharing, each frame is drawn as large as it takes to fill a rectangle, and cut: a strip of one pixel by sixteen
 * thousand is a hundred bytes, and minutes of computing for which all other uploads wait.
 */
function refuseHugeDrawing(
  req: PayloadRequest,
  name: string,
  drawn: Parameters<typeof drawingProblem>[1],
): void {
  const problem = drawingProblem(name, drawn);
  if (!problem) return;
  const message = inLanguageOf(req, problem);
  throw new APIError(message, 400, { errors: [{ path: "file", message }] }, true);
}

/** Whether a crop is asked for that leaves nothing of a picture, or is none. */
export function isBadCrop(
  uploadEdits: unknown,
  picture: { width: number; height: number },
): boolean {
  const isCrop = typeof uploadEdits === "object" && uploadEdits !== null && "crop" in uploadEdits;
  const edits = cropEdits.safeParse(uploadEdits).data;
  return isCrop && (edits === undefined || withinPicture(edits, picture) === null);
}

async function prepareCrop(req: PayloadRequest, edits: CropEdits): Promise<void> {
  const { file, query } = req;
  const picture = file && (await readHead(file.data));
  // What is no picture, or broken, or has no such part, is refused by Payload.
  if (!file || !picture) return;
  if (picture.orientation !== undefined && picture.orientation > 1) {
    const upright = frugalSharp(file.data).autoOrient();
    if (picture.format === "jpeg") upright.jpeg({ quality: QUALITY });
    const data = await upright.toBuffer().catch(() => null);
    if (data) req.file = { ...file, data, size: data.byteLength };
  }
  const size = withinPicture(edits, picture.autoOrient);
  if (size) req.query = { ...query, uploadEdits: { ...edits, ...size } };
}

/** The widest that a picture is kept. */
export const KEPT_WIDTH = 2400;

/**
 * Makes a large photo as small as it is kept before its renditions are made. Payload opens the whole file for each
 * of them, twice: of 24 megapixels that takes most of a minute.
 */
async function shrink(req: PayloadRequest): Promise<void> {
  const { file } = req;
  const picture = file && (await readHead(file.data));
  // What moves has several pictures in one.
  if (!file || !picture || (picture.pages ?? 1) > 1) return;
  if (picture.autoOrient.width <= KEPT_WIDTH) return;
  const small = frugalSharp(file.data).autoOrient().resize({ width: KEPT_WIDTH });
  if (picture.format === "jpeg") small.jpeg({ quality: QUALITY });
  const data = await small.toBuffer().catch(() => null);
  if (data) req.file = { ...file, data, size: data.byteLength };
}

async function readHead(bytes: Buffer) {
  try {
    return await frugalSharp(bytes).metadata();
  } catch {
    return null;
  }
}

/** The size of a crop that ends where the picture ends: pixels were rounded. Null when there is nothing in it. */
function withinPicture(
  { crop: { x, y }, widthInPixels, heightInPixels }: CropEdits,
  picture: { width: number; height: number },
): { widthInPixels: number; heightInPixels: number } | null {
  const fit = (percent: number, pixels: number, whole: number) =>
    percent < 0 ? 0 : Math.min(Math.round(pixels), whole - Math.floor((percent / 100) * whole));
  const width = fit(x, widthInPixels, picture.width);
  const height = fit(y, heightInPixels, picture.height);
  if (!(width > 0 && height > 0)) return null;
  return { widthInPixels: width, heightInPixels: height };
}
