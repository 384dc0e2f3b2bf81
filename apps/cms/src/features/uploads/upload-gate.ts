import {
  APIError,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  Forbidden,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from "payload";
import { aroundEndpoint } from "../../access/around-endpoint.ts";
import { isStaff } from "../../access/roles.ts";
import { inTurn, TooManyWaitError } from "../../setup/in-turn.ts";
import { bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { missingFileEndpoint } from "./missing-file.ts";

/** Each holds its file, up to 25 MB, and what is made of it. */
const uploading = inTurn({ atOnce: 4, waiting: 40 });
/** From the choice of its name to the commit an upload is alone: two telephones' `image.jpg` are two files. */
const keeping = inTurn({ atOnce: 1, waiting: 1000 });
/** When the answer to a request is made. */
const ends = new WeakMap<PayloadRequest, Promise<void>>();

const TOO_MANY = bilingual(
  "Đang có quá nhiều tệp được tải lên cùng lúc. Hãy chờ một phút rồi tải lên lại.",
  "Too many files are being uploaded at once. Wait a minute, then upload it again.",
);

async function inBounds(req: PayloadRequest, next: () => Promise<Response>): Promise<Response> {
  // Before the body is read: nobody else may make us keep 25 MB.
  if (!isStaff(req.user)) throw new Forbidden(req.t);
  let end = () => {};
  ends.set(
    req,
    new Promise((resolve) => {
      end = resolve;
    }),
  );
  try {
    return await uploading(next);
  } catch (error) {
    if (!(error instanceof TooManyWaitError)) throw error;
    throw new APIError(inLanguageOf(req, TOO_MANY), 503, {}, true);
  } finally {
    end();
  }
}

/** Endpoints of collections of files: staff upload a few at a time, the others wait; and what is gone is told so. */
export const uploadEndpoints = [
  missingFileEndpoint,
  aroundEndpoint("post", "/", inBounds),
  aroundEndpoint("patch", "/:id", inBounds),
];

/**
 * Lets go of the transaction that Payload begins before it computes a picture's renditions: while they are
 * computed, one upload after the other, everybody else saves. Nothing was written in it. {@link takeTransaction}
 * begins it anew.
 *
 * What other code began for several operations stays theirs: that is none of a request's own.
 */
export const letGoOfTransaction: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  const isWrite = operation === "create" || operation === "update";
  const isDrawn = req.file !== undefined || req.query?.uploadEdits !== undefined;
  const end = ends.get(req);
  if (!isWrite || !isDrawn || !end) return args;
  await killTransaction(req);
  await new Promise<void>((begin) => {
    void keeping(() => {
      begin();
      return end;
    });
  });
  return args;
};

/** What is written from here on is written together. */
export const takeTransaction: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (ends.has(req)) await initTransaction(req);
  return data;
};
