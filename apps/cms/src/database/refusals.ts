import type { AfterErrorHook } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";

/** Why a database did not do what was right: nobody's fault, and worth another try. */
export type Refusal = "conflict" | "unknown" | "away";

/** A database did not do something for a reason that lies in neither the request nor the data. */
export class DatabaseRefusal extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal, cause: unknown) {
    super(EXPLANATIONS[refusal], { cause });
    this.refusal = refusal;
  }
}

const EXPLANATIONS: Record<Refusal, string> = {
  conflict: "Somebody else wrote the same at the same time.",
  unknown: "The database did not say whether the transaction was committed.",
  away: "The database does not answer.",
};

/** RFC 9110, 15.5.10 and 15.6.4. */
const STATUS: Record<Refusal, number> = { conflict: 409, unknown: 503, away: 503 };

const WORDS: Record<Refusal, Bilingual> = {
  conflict: bilingual(
    "Nhiều người đang lưu cùng lúc nên lần lưu này chưa được ghi. Nội dung trên màn hình còn nguyên: hãy chờ vài giây rồi bấm lưu lại.",
    "Several people were saving at once, and this was not saved. What is on your screen is still there: wait a few seconds and save again.",
  ),
  unknown: bilingual(
    "Mất liên lạc với cơ sở dữ liệu đúng lúc đang lưu nên chưa biết đã lưu hay chưa. Đừng đóng trang này; hãy mở lại nội dung ở một thẻ khác để xem, rồi lưu lại nếu còn thiếu.",
    "The database was lost just as this was being saved, so nobody knows whether it was. Keep this page open; open the same in another tab to see, and save again what is missing.",
  ),
  away: bilingual(
    "Cơ sở dữ liệu không trả lời nên nội dung này chưa được lưu. Đừng đóng trang này; hãy chờ một phút rồi lưu lại. Nếu vẫn vậy, báo người quản trị kỹ thuật.",
    "The database does not answer, and this was not saved. Keep this page open, wait a minute and save again. If that does not help, tell the technical administrator.",
  ),
};

/** Tells staff what became of their save, where Payload would say that something went wrong. */
export const sayDatabaseRefusal: AfterErrorHook = ({ error, req }) => {
  const refusal = error instanceof DatabaseRefusal ? error.refusal : null;
  if (refusal === null) return;
  return {
    status: STATUS[refusal],
    response: { errors: [{ message: inLanguageOf(req, WORDS[refusal]) }] },
  };
};
