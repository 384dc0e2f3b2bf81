import { statfs } from "node:fs/promises";
import type { AfterErrorHook, PayloadRequest } from "payload";
import { environment } from "../environment/index.ts";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";
import { isDiskRefusal } from "./is-disk-refusal.ts";

/** RFC 4918, 11.5. */
const INSUFFICIENT_STORAGE = 507;
/** Originals and renditions of a picture together. */
const ROOM_FOR_AN_UPLOAD = 1024 * 1024;

const NOT_SAVED = bilingual(
  "Ổ đĩa của máy chủ đã đầy hoặc không ghi được nên nội dung này chưa được lưu. Đừng đóng trang này; báo người quản trị kỹ thuật dọn ổ đĩa rồi lưu lại.",
  "The disk of the server is full or cannot be written, so this was not saved. Keep this page open; ask the technical administrator to make room, then save again.",
);

/** Tells staff that a disk refused what they saved, where Payload would say that something went wrong. */
export const sayDiskIsFull: AfterErrorHook = async ({ error, req }) => {
  if (!isDiskRefusal(error) && !(await isUploadWithoutRoom(error, req))) return;
  req.payload.logger.error(
    `The disk of ${environment.dataDir} refuses to be written. Make room on it (df -h), or mend it.`,
  );
  return {
    status: INSUFFICIENT_STORAGE,
    response: { errors: [{ message: inLanguageOf(req, NOT_SAVED) }] },
  };
};

/** Payload keeps to itself why a file could not be stored: its error is a 400 without data. */
async function isUploadWithoutRoom(error: Error, req: PayloadRequest): Promise<boolean> {
  if (!req.file || !("status" in error) || error.status !== 400) return false;
  if ("data" in error && error.data) return false;
  const { bavail, bsize } = await statfs(environment.dataDir);
  return bavail * bsize < req.file.size + ROOM_FOR_AN_UPLOAD;
}
