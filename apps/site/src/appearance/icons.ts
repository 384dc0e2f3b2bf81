import { readFile } from "node:fs/promises";
import type { Content } from "@bantin/content";
import { USUAL_MAIN } from "@bantin/contract";
import { Resvg } from "@resvg/resvg-js";
import sharp, { type Sharp } from "sharp";
import usualEmblem from "../../public/favicon.svg?raw";
import { contentTypeHeader, contentTypeOf } from "../serve/content-types.ts";

/** Pixels. Twice what the head of a page shows, and as much again for the sharpest phones. */
const EMBLEM = { height: 112, width: 448 };

/** The share of an icon that is left free around an emblem on a ground of its own. */
const MARGIN = 0.08;
/** As in tokens.css; phones show an icon that is not opaque on black. */
const PAPER = "#fffdf9";
const CLEAR = { r: 0, g: 0, b: 0, alpha: 0 };

type Asked = Pick<Content, "emblem" | "colours" | "asset">;
type Png = Uint8Array<ArrayBuffer>;

/**
 * The emblem as the head of a page shows it: a PNG in its own proportions. The same emblem gives the same bytes.
 *
 * @returns null when the office has none
 */
export async function drawEmblem(content: Asked): Promise<Png | null> {
  const source = sourceOf(content);
  if (source.path === null) return null;
  const size = { ...EMBLEM, fit: "inside", withoutEnlargement: true } as const;
  return once(`emblem ${source.key}`, async () => pngOf(sharp(await source.read(0)).resize(size)));
}

/** A square PNG with the emblem of the office, or with ours in its main colour. @param size pixels */
export function drawIcon(content: Asked, size: number, { isOpaque = false } = {}): Promise<Png> {
  const source = sourceOf(content);
  return once(`icon ${source.key} ${size} ${isOpaque}`, async () => {
    const margin = source.path !== null && isOpaque ? Math.round(size * MARGIN) : 0;
    const inner = size - 2 * margin;
    const icon = sharp(await source.read(inner))
      .resize({ width: inner, height: inner, fit: "contain", background: CLEAR })
      .extend({ top: margin, bottom: margin, left: margin, right: margin, background: CLEAR });
    return pngOf(isOpaque ? icon.flatten({ background: PAPER }) : icon);
  });
}

/** Emblems are drawings: a palette holds them in a third of the bytes. */
async function pngOf(picture: Sharp): Promise<Png> {
  return new Uint8Array(await picture.png({ palette: true, compressionLevel: 9 }).toBuffer());
}

/** What icons are drawn from: the original of the office, or ours. */
function sourceOf(content: Asked) {
  const emblem = content.emblem();
  const path = emblem && (content.asset(emblem.original)?.path ?? null);
  if (emblem && path !== null) {
    return { key: emblem.hash, path, read: (_width: number) => readFile(path) };
  }
  const main = content.colours().main ?? USUAL_MAIN;
  const svg = usualEmblem.replace(USUAL_MAIN, main);
  const read = async (width: number) =>
    Buffer.from(new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng());
  return { key: main, path: null, read };
}

const KEPT = 20;
const drawn = new Map<string, Promise<Png>>();

/** Drawings of a while ago are kept: that they are asked for says nothing of whether they changed. */
function once(key: string, draw: () => Promise<Png>): Promise<Png> {
  const known = drawn.get(key);
  if (known) return known;
  const made = draw();
  made.catch(() => drawn.delete(key));
  drawn.set(key, made);
  const [oldest] = drawn.size > KEPT ? drawn.keys() : [];
  if (oldest !== undefined) drawn.delete(oldest);
  return made;
}

/** The answer of the route of a picture. */
export function iconResponse(bytes: Png, { pathname }: URL): Response {
  return new Response(bytes, {
    headers: { "Content-Type": contentTypeHeader(contentTypeOf(pathname)) },
  });
}

/** An ICO that holds one PNG: a directory of six bytes, an entry of sixteen, the picture. */
export function asIco(png: Uint8Array, size: number): Png {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return new Uint8Array(Buffer.concat([head, png]));
}
