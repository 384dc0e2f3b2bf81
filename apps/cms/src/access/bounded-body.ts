import { type Bilingual, bilingual } from "../text/bilingual.ts";

/** More than the longest text that is taken with all its marks. Files have a limit of their own. */
const MOST_JSON_BYTES = 8 * 1024 * 1024;

/** What the admin remembers for somebody: widths, columns, what was folded. */
const MOST_PREFERENCE_BYTES = 64 * 1024;
const PREFERENCE_TOO_LARGE = bilingual(
  "Thiết lập giao diện này quá lớn (nhiều nhất 64 KB), nên máy chủ không lưu. Hãy tải lại trang.",
  "This preference is too large (64 KB at most) and was not kept. Load the page again.",
);

/** What somebody reads whose text is longer than what is read of it. */
export const TEXT_TOO_LARGE = bilingual(
  "Bài quá dài, hoặc có quá nhiều đoạn và chỗ đổi kiểu chữ, nên máy chủ không nhận. Hãy chia bài thành nhiều phần, hoặc dán lại dưới dạng chữ thuần (Ctrl+Shift+V).",
  "The text is too long, or has too many paragraphs and changes of style. Divide it, or paste it as plain text (Ctrl+Shift+V).",
);

interface Bound {
  bytes: number;
  words: Bilingual;
}
const TEXT: Bound = { bytes: MOST_JSON_BYTES, words: TEXT_TOO_LARGE };
const PREFERENCE: Bound = { bytes: MOST_PREFERENCE_BYTES, words: PREFERENCE_TOO_LARGE };

type Handler<Args extends unknown[]> = (request: Request, ...args: Args) => Promise<Response>;

/**
 * A route that reads JSON to a bound, whoever sends it: what is longer is answered with 413, and read no further.
 * Payload reads all there is, and takes it apart in one piece.
 */
export function boundedRoute<Args extends unknown[]>(handler: Handler<Args>): Handler<Args> {
  return async (request, ...args) => {
    const isForm = request.headers.get("content-type")?.includes("multipart/") ?? false;
    const bound = isOfPreferences(request) ? PREFERENCE : isForm ? null : TEXT;
    if (bound === null || request.body === null) return handler(request, ...args);
    const announced = request.headers.get("content-length");
    if (announced !== null) {
      // The server reads no more than was announced.
      return Number(announced) > bound.bytes ? tooLarge(bound) : handler(request, ...args);
    }
    const body = await readBounded(request.body, bound.bytes);
    if (body === null) return tooLarge(bound);
    const { url, method, headers } = request;
    return handler(new Request(url, { method, headers, body: new Uint8Array(body) }), ...args);
  };
}

/** However its address is written: a route may be found by its decoded name. */
function isOfPreferences({ url }: Request): boolean {
  return /payload(-|%2d)preferences/i.test(new URL(url).pathname);
}

function tooLarge({ words }: Bound): Response {
  return Response.json({ errors: [{ message: words.vi }] }, { status: 413 });
}

/** Null when there is more than the bound. */
async function readBounded(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
