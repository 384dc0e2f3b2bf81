import { crc32, deflateSync } from "node:zlib";

const BYTES_PER_PIXEL = 3;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A black picture of 49 megapixels, as much as is taken: 140 KB on the disk, 147 MB in memory. */
export function pictureBomb(): Uint8Array<ArrayBuffer> {
  return png(7_000, 7_000, () => 0);
}

/** A picture of 24 megapixels with something to see everywhere, as a camera makes them. */
export function photograph(): Uint8Array<ArrayBuffer> {
  return png(6_000, 4_000, (x, y) => (x * 3 + y * 5 + ((x * y) >> 9)) & 0xf8);
}

function png(
  width: number,
  height: number,
  shade: (x: number, y: number) => number,
): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel; red, green, blue.
  header.set([8, 2], 8);
  const row = 1 + width * BYTES_PER_PIXEL;
  const rows = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.fill(shade(x, y), y * row + 1 + x * BYTES_PER_PIXEL, y * row + 4 + x * BYTES_PER_PIXEL);
    }
  }
  const parts = [part("IHDR", header), part("IDAT", deflateSync(rows, { level: 6 })), part("IEND")];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...parts]));
}

function part(name: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
