import { CmsAnswerError } from "../errors/system-errors.ts";

/**
 * The JSON of an answer.
 *
 * @param maxBytes a body beyond this is refused before it fills the memory
 * @throws CmsAnswerError when it is too large or no JSON: a login page, an error page of a proxy
 */
export async function readJson(
  response: Response,
  url: string,
  maxBytes: number,
): Promise<unknown> {
  const text = await readText(response, url, maxBytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const start = text.slice(0, 60).replace(/\s+/g, " ");
    throw new CmsAnswerError(
      url,
      response.status,
      `the body is no JSON (it starts "${start}")`,
      cause,
    );
  }
}

async function readText(response: Response, url: string, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new CmsAnswerError(url, response.status, `the body is larger than ${maxBytes} bytes`);
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
