import type { WebhookEvent } from "@bantin/contract";
import { environment } from "../../environment/index.ts";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { askedWaitMs } from "./asked-wait.ts";
import { IncompleteSubscriberError, messageFor } from "./message.ts";
import { post, TimeoutError } from "./post.ts";
import type { Subscriber } from "./subscriber.ts";
import { TargetError, type TargetProblem } from "./target.ts";

const TIMEOUT_MS = 15_000;

/** Sends an event once. Never throws: what goes wrong is the result. */
export async function attemptOnce(
  subscriber: Subscriber,
  id: string,
  event: WebhookEvent,
): Promise<AttemptResult & { durationMs: number }> {
  const startedAt = performance.now();
  const durationMs = () => Math.round(performance.now() - startedAt);
  const { webhookAllowedHosts, githubUrl } = environment;
  try {
    const message = messageFor(subscriber, { id, event, nowMs: Date.now(), githubUrl });
    const { status, headers } = await post(message, webhookAllowedHosts, TIMEOUT_MS);
    const result = resultOfStatus(status, askedWaitMs(headers, Date.now()));
    return { ...result, durationMs: durationMs() };
  } catch (error) {
    return { ...resultOfError(error, TIMEOUT_MS), durationMs: durationMs() };
  }
}

/** How an attempt went. There is a status, or a problem, or both. */
interface AttemptResult {
  /** HTTP status; null when there was no answer. */
  status: number | null;
  /** Why it does not count as delivered; null when it does. */
  problem: Bilingual | null;
  /** Trying again could not help. */
  isFinal: boolean;
  /** It wants no message any more, and is to be turned off. */
  isUnwanted: boolean;
  /** For so long the receiver wants to be left in peace, in milliseconds; null when it does not say. */
  askedWaitMs: number | null;
}

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

/** What a status means. Only 2xx says that the message has arrived. */
function resultOfStatus(status: number, waitMs: number | null): AttemptResult {
  const problem = status >= 200 && status < 300 ? null : wordsForStatus(status, waitMs);
  // Standard Webhooks: who answers 410 wants no more.
  const isUnwanted = status === 410;
  return { status, problem, isFinal: isUnwanted, isUnwanted, askedWaitMs: problem && waitMs };
}

function wordsForStatus(status: number, waitMs: number | null): Bilingual {
  if (status === 429 || waitMs !== null) {
    const seconds = waitMs === null ? null : Math.ceil(waitMs / 1000);
    return bilingual(
      `Nơi nhận đang giới hạn số lần gửi (${status})${seconds === null ? "" : ` và yêu cầu chờ ${seconds} giây`}. Hệ thống tự gửi lại sau.`,
      `The receiver limits how often it is told (${status})${seconds === null ? "" : ` and asks for ${seconds} s`}. It is told later by itself.`,
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
  if (status === 410) {
    return bilingual(
      "Nơi nhận cho biết không nhận nữa (410), nên hệ thống đã tắt nơi nhận này. Nếu vẫn cần báo, hãy hỏi nơi nhận, sửa địa chỉ rồi đánh dấu “Bật” lại.",
      "It wants no more messages (410) and was turned off. If it is still to be told, ask whoever runs it, correct the address and turn it on again.",
    );
  }
  if (status >= 500) {
    return bilingual(
      `Nơi nhận đang gặp lỗi (${status}).`,
      `The receiver has an error of its own (${status}).`,
    );
  }
  return bilingual(`Nơi nhận không chấp nhận (${status}).`, `Not accepted (${status}).`);
}

/** What an attempt that got no answer failed of. */
function resultOfError(error: unknown, timeoutMs: number): AttemptResult {
  const isFinal = error instanceof IncompleteSubscriberError;
  const problem = wordsForError(error, timeoutMs);
  return { status: null, problem, isFinal, isUnwanted: false, askedWaitMs: null };
}

const CONNECTION_WORDS: Readonly<Record<string, Bilingual>> = {
  ENOTFOUND: bilingual("Không tìm thấy tên máy trong địa chỉ.", "No machine has this name."),
  EAI_AGAIN: bilingual("Chưa tra được tên máy trong địa chỉ.", "The name could not be looked up."),
  ECONNREFUSED: bilingual("Nơi nhận không mở cổng này.", "Nobody listens on this port."),
  ECONNRESET: bilingual("Nơi nhận cắt kết nối giữa chừng.", "The connection was cut."),
  CERT_HAS_EXPIRED: bilingual("Chứng chỉ của nơi nhận đã hết hạn.", "The certificate has expired."),
};

function wordsForError(error: unknown, timeoutMs: number): Bilingual {
  if (error instanceof TargetError) return joined(TARGET_WORDS[error.problem], ALLOW);
  if (error instanceof TimeoutError) {
    const seconds = timeoutMs / 1000;
    return bilingual(`Không trả lời trong ${seconds} giây.`, `No answer within ${seconds} s.`);
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
      `Không kết nối được tới nơi nhận${code && ` (${code})`}.`,
      `Could not connect${code && ` (${code})`}.`,
    )
  );
}

function joined(a: Bilingual, b: Bilingual): Bilingual {
  return bilingual(`${a.vi} ${b.vi}`, `${a.en} ${b.en}`);
}
