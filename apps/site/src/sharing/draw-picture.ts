import { SHARE_SIZE } from "@bantin/contract";
import { Resvg } from "@resvg/resvg-js";
import satori, { type Font } from "satori";
import sharp from "sharp";
import emblemFile from "../../public/favicon.svg?raw";
import regular from "../fonts/literata-regular.woff?inline";
import semibold from "../fonts/literata-semibold.woff?inline";

/** What is drawn where a page has no picture. */
export interface SharePicture {
  siteName: string;
  /** Null for the picture of the site as a whole. */
  words: { kicker: string; title: string; summary: string } | null;
}

/** As in tokens.css. */
const COLOURS = { paper: "#fffdf9", ink: "#211b17", soft: "#574d45", red: "#8f1418" } as const;
/** Characters of a summary: three lines. */
const SUMMARY_LENGTH = 150;
const QUALITY = 80;

/**
 * Draws a JPEG of 1200 × 630. The same words give the same bytes: letters come from our own fonts, no clock, chance
 * or font of the machine has a part in it. Takes some 25 ms.
 */
export async function drawSharePicture(picture: SharePicture): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = SHARE_SIZE;
  const svg = await satori(layout(picture), { width, height, fonts: FONTS });
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const raw = { width, height, channels: 4 } as const;
  return new Uint8Array(await sharp(pixels, { raw }).jpeg({ quality: QUALITY }).toBuffer());
}

/** The answer of the route of such a picture. */
export function pictureResponse(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, { headers: { "Content-Type": "image/jpeg" } });
}

const FONTS: Font[] = [
  { name: "Literata", data: bytesOf(regular), weight: 400 },
  { name: "Literata", data: bytesOf(semibold), weight: 600 },
];

function bytesOf(dataUrl: string): Buffer {
  return Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
}

/** A node as satori takes it: of React's shape, without React. */
function element(type: string, style: object, children: unknown[] = [], others: object = {}) {
  return { type, key: null, props: { style: { display: "flex", ...style }, children, ...others } };
}

function emblem(size: number) {
  const src = `data:image/svg+xml;base64,${Buffer.from(emblemFile).toString("base64")}`;
  return element("img", {}, [], { src, width: size, height: size });
}

function layout({ siteName, words }: SharePicture) {
  const whole = { flexDirection: "column", width: "100%", height: "100%" };
  if (words === null) {
    const middle = { ...whole, alignItems: "center", justifyContent: "center", padding: 80 };
    return element("div", { ...middle, background: COLOURS.red, color: "#fff6e0" }, [
      emblem(160),
      element("div", { marginTop: 48, fontSize: 68, fontWeight: 600, textAlign: "center" }, [
        siteName,
      ]),
    ]);
  }
  const { kicker, title, summary } = words;
  return element("div", { ...whole, background: COLOURS.paper, padding: "56px 72px" }, [
    element("div", { alignItems: "center" }, [
      emblem(72),
      element("div", { marginLeft: 24, fontSize: 34, fontWeight: 600, color: COLOURS.red }, [
        siteName,
      ]),
    ]),
    element("div", { marginTop: 56, fontSize: 34, color: COLOURS.soft }, [kicker]),
    element(
      "div",
      { marginTop: 8, fontSize: 68, fontWeight: 600, lineHeight: 1.25, color: COLOURS.ink },
      [title],
    ),
    element("div", { marginTop: 24, fontSize: 36, lineHeight: 1.45, color: COLOURS.ink }, [
      shortened(summary),
    ]),
  ]);
}

/** Cut at a word, so that the picture holds it. */
function shortened(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf(" ", SUMMARY_LENGTH))}…`;
}
