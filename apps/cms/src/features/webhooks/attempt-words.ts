import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { IncompleteSubscriberError } from "./message.ts";
import { TimeoutError } from "./post.ts";
import { TargetError, type TargetProblem } from "./target.ts";

/** What is wrong with an address, in the few words that have room at a field of the form. */
export const TARGET_WORDS: Record<TargetProblem, Bilingual> = {
  malformed: bilingual(
    "Địa chỉ phải bắt đầu bằng https://. Hãy ghi cả địa chỉ mà nơi nhận đưa cho, ví dụ https://ci.example.vn/hooks/bantin.",
    "An address starts with https://. Write all of it, as https://ci.example.vn/hooks/bantin.",
  ),
  credentials: bilingual(
    "Bỏ tên và mật khẩu ra khỏi địa chỉ.",
    "Leave name and password out of the address.",
  ),
  insecure: bilingual(
    "Địa chỉ phải bắt đầu bằng https://. Hãy ghi cả địa chỉ mà nơi nhận đưa cho, ví dụ https://ci.example.vn/hooks/bantin.",
    "The address must start with https://.",
  ),
  private: bilingual(
    "Địa chỉ dẫn vào mạng nội bộ.",
    "The address leads into a network of our own.",
  ),
};

const ALLOW = bilingual(
  "Nếu đúng là máy của cơ quan, người quản trị kỹ thuật cho phép bằng WEBHOOK_ALLOWED_HOSTS.",
  "If it is a machine of yours, allow it by WEBHOOK_ALLOWED_HOSTS.",
);

export interface Circumstances {
  /** For so long the receiver wants to be left in peace; null when it does not say. */
  waitMs: number | null;
  /** A test is sent once, and changes nothing. */
  isTest: boolean;
}

/** Why an answer does not count as delivered, and what to do about it. */
export function wordsForStatus(status: number, { waitMs, isTest }: Circumstances): Bilingual {
  if (status === 429 || waitMs !== null) {
    const seconds = waitMs === null ? null : Math.ceil(waitMs / 1000);
    const next = isTest
      ? bilingual("Hãy chờ rồi bấm “Gửi thử” lại.", "Wait, then send the test again.")
      : bilingual("Hệ thống tự gửi lại sau.", "It is told later by itself.");
    return bilingual(
      `Nơi nhận đang giới hạn số lần gửi (${status})${seconds === null ? "" : ` và yêu cầu chờ ${seconds} giây`}. ${next.vi}`,
      `The receiver limits how often it is told (${status})${seconds === null ? "" : ` and asks for ${seconds} s`}. ${next.en}`,
    );
  }
  if (status >= 300 && status < 400) {
    return bilingual(
      `Nơi nhận chuyển hướng (${status}), hệ thống không đi theo. Hãy nhập thẳng địa chỉ cuối cùng.`,
      `It redirects (${status}), which is not followed. Enter the final address.`,
    );
  }
  if (status === 401 || status === 403) {
    return bilingual(
      `Nơi nhận từ chối (${status}). Hãy so khóa ký hoặc mã truy cập ở hai bên.`,
      `Refused (${status}). Compare the secret or token on both sides.`,
    );
  }
  if (status === 404) {
    return bilingual(
      "Nơi nhận không có gì ở địa chỉ này (404). Với GitHub: xem lại tên kho và quyền của mã truy cập.",
      "There is nothing at this address (404). For GitHub: check repository and token.",
    );
  }
  if (status === 410 && isTest) {
    return bilingual(
      "Nơi nhận cho biết không nhận nữa (410). Hãy hỏi nơi nhận rồi sửa địa chỉ; nếu không cần báo nữa, bỏ dấu ở ô “Bật”.",
      "It wants no more messages (410). Ask whoever runs it and correct the address, or turn it off.",
    );
  }
  if (status === 410) {
    return bilingual(
      "Nơi nhận cho biết không nhận nữa (410), nên hệ thống đã tắt nơi nhận này. Nếu vẫn cần báo, hãy hỏi nơi nhận, sửa địa chỉ rồi đánh dấu “Bật” lại.",
      "It wants no more messages (410) and was turned off. If it is still to be told, ask whoever runs it, correct the address and turn it on again.",
    );
  }
  if (status >= 500) {
    return bilingual(
      `Nơi nhận đang gặp lỗi (${status}). Nếu còn kéo dài, hãy báo người phụ trách nơi nhận.`,
      `The receiver has an error of its own (${status}). If it goes on, tell whoever runs it.`,
    );
  }
  return bilingual(
    `Nơi nhận không chấp nhận (${status}). Hãy hỏi người phụ trách nơi nhận xem địa chỉ hay cấu hình sai ở đâu.`,
    `Not accepted (${status}). Ask whoever runs the receiver what is wrong with address or configuration.`,
  );
}

const CONNECTION_WORDS: Readonly<Record<string, Bilingual>> = {
  ENOTFOUND: bilingual(
    "Không tìm thấy tên máy trong địa chỉ. Hãy xem lại địa chỉ có gõ đúng không.",
    "No machine has this name. Look whether the address is right.",
  ),
  EAI_AGAIN: bilingual(
    "Chưa tra được tên máy trong địa chỉ. Nếu vẫn vậy, báo người quản trị kỹ thuật xem mạng và DNS của máy chủ.",
    "The name could not be looked up. If it goes on, the server's network or DNS is to be looked at.",
  ),
  ECONNREFUSED: bilingual(
    "Máy ở địa chỉ này không mở cổng đó. Hãy xem lại địa chỉ, hoặc hỏi người phụ trách nơi nhận xem chương trình nhận có đang chạy không.",
    "Nobody listens on this port. Look at the address, or ask whether the receiver runs.",
  ),
  ECONNRESET: bilingual(
    "Nơi nhận cắt kết nối giữa chừng. Nếu vẫn vậy, hãy hỏi người phụ trách nơi nhận.",
    "The connection was cut. If it goes on, ask whoever runs the receiver.",
  ),
  CERT_HAS_EXPIRED: bilingual(
    "Chứng chỉ của nơi nhận đã hết hạn. Hãy báo người phụ trách nơi nhận gia hạn.",
    "The certificate has expired. Ask whoever runs the receiver to renew it.",
  ),
};

/** Why there was no answer, and what to do about it. */
export function wordsForError(error: unknown, timeoutMs: number): Bilingual {
  if (error instanceof TargetError) return joined(TARGET_WORDS[error.problem], ALLOW);
  if (error instanceof TimeoutError) {
    const seconds = timeoutMs / 1000;
    return bilingual(
      `Nơi nhận không trả lời trong ${seconds} giây. Hãy xem lại địa chỉ, hoặc hỏi người phụ trách nơi nhận.`,
      `No answer within ${seconds} s. Look at the address, or ask whoever runs the receiver.`,
    );
  }
  if (error instanceof IncompleteSubscriberError) {
    return bilingual(
      "Thiếu địa chỉ, khóa ký hoặc mã truy cập. Hãy điền đủ; nếu khóa ký không đọc được nữa, đổi khóa mới.",
      "Address, secret or token is missing. Fill it in; make a new secret if the old one cannot be read.",
    );
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return (
    CONNECTION_WORDS[code] ??
    bilingual(
      `Không kết nối được tới nơi nhận${code && ` (${code})`}. Hãy xem lại địa chỉ; nếu đúng rồi, báo người quản trị kỹ thuật cả câu này.`,
      `Could not connect${code && ` (${code})`}. Look at the address; if it is right, tell the technical administrator all of this.`,
    )
  );
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return bilingual(`${a.vi} ${b.vi}`, `${a.en} ${b.en}`);
}
