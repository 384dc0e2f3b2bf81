import sharp from "sharp";
import type { RestAnswer, TestCms } from "./cms.ts";

/** A file as a browser sends it. */
export interface UploadedFile {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Draws a picture of one colour. */
export async function picture(
  size: { width: number; height: number },
  name: string,
  format: "png" | "jpeg" = "png",
): Promise<UploadedFile> {
  const drawing = sharp({ create: { ...size, channels: 3, background: "#b3261e" } });
  const bytes = await drawing.toFormat(format).toBuffer();
  return { name, type: `image/${format}`, bytes: new Uint8Array(bytes) };
}

/** The smallest PDF of one empty page that readers and type detectors take for one. */
export function pdf(name: string): UploadedFile {
  const text = [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj",
    "xref",
    "0 1",
    "0000000000 65535 f ",
    "trailer<</Root 1 0 R/Size 4>>",
    "startxref",
    "180",
    "%%EOF",
  ].join("\n");
  return { name, type: "application/pdf", bytes: new TextEncoder().encode(text) };
}

/** Uploads over REST as the admin's form does. */
export async function upload(
  cms: TestCms,
  collection: "media" | "files",
  file: UploadedFile,
  data: Record<string, unknown>,
  token: string,
  query = "",
  method: "POST" | "PATCH" = "POST",
): Promise<RestAnswer> {
  const form = new FormData();
  form.set("file", new File([file.bytes], file.name, { type: file.type }));
  form.set("_payload", JSON.stringify(data));
  // Whole, not as a stream: one that is cut off when the limit is passed fails outside of the test.
  const whole = new Response(form);
  const response = await cms.fetch(`http://localhost:3000/api/${collection}${query}`, {
    method,
    headers: {
      Authorization: `JWT ${token}`,
      "Content-Type": whole.headers.get("Content-Type") ?? "",
    },
    body: await whole.arrayBuffer(),
  });
  return { status: response.status, body: await response.json() };
}
