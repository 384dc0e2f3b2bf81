import { bilingual } from "../text/bilingual.ts";

/** More than the longest text that is taken with all its marks. Files have a limit of their own. */
const MOST_JSON_BYTES = 8 * 1024 * 1024;

/** What somebody reads whose text is longer than what is read of it. */
export const TEXT_TOO_LARGE = bilingual(
  "Bài quá dài, hoặc có quá nhiều đoạn và chỗ đổi kiểu chữ, nên máy chủ không nhận. Hãy chia bài thành nhiều phần, hoặc dán lại dưới dạng chữ thuần (Ctrl+Shift+V).",
  "The text is too long, or has too many paragraphs and changes of style. Divide it, or paste it as plain text (Ctrl+Shift+V).",
);

type Handler<Args extends unknown[]> = (request: Request, ...args: Args) => Promise<Response>;

/**
 * A route that reads JSON to a bound, whoever sends it: what is longer is answered with 413, and read no further.
 * Payload reads all there is, and takes it apart in one piece.
 */
export function boundedRoute<Args extends unknown[]>(handler: Handler<Args>): Handler<Args> {
  return async (request, ...args) => {
    const isForm = request.headers.get("content-type")?.includes("multipart/") ?? false;
    if (isForm || request.body === null) return handler(request, ...args);
    const announced = request.headers.get("content-length");
    if (announced !== null) {
      // The server reads no more than was announced.
      return Number(announced) > MOST_JSON_BYTES ? tooLarge() : handler(request, ...args);
    }
    const body = await readBounded(request.body);
    if (body === null) return tooLarge();
    const { url, method, headers } = request;
    return handler(new Request(url, { method, headers, body: new Uint8Array(body) }), ...args);
  };
}

function tooLarge(): Response {
  return Response.json({ errors: [{ message: TEXT_TOO_LARGE.vi }] }, { status: 413 });
}

/** Null when there is more than the bound. */
async function readBounded(stream: ReadableStream<Uint8Array>): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MOST_JSON_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
