import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fault, fault } from "./fault.ts";
import type { PageHead } from "./page-head.ts";

/** Whether the picture that a page names for whoever shares it is a file of the site, and is what the page says. */
export function sharePictureFaults(
  { isListed, shared }: PageHead,
  folder: string,
  origin: string,
): Fault[] {
  const url = shared["og:image"] ?? "";
  if (!isListed || !url.startsWith(origin)) return [];
  const path = join(folder, decodeURI(url.slice(origin.length)));
  if (!existsSync(path)) return [fault("og:image", `there is no file at ${url}`)];
  const size = jpegSize(readFileSync(path));
  if (size === null) return [fault("og:image", `${url} is no JPEG`)];
  const said = `${shared["og:image:width"]} × ${shared["og:image:height"]}`;
  const found = `${size.width} × ${size.height}`;
  return found === said ? [] : [fault("og:image", `${url} is ${found}, not ${said}`)];
}

/** The size that a JPEG says in its first frame header (ITU T.81, B.2.2); null for what is none. Pure. */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Frame headers are C0 to CF, without DHT (C4), JPG (C8) and DAC (CC).
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return null;
}
