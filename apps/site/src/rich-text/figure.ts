import type { PictureView } from "@bantin/content";
import { imageAttributes } from "../pictures/image-attributes.ts";
import { creditWords } from "../words/credit.ts";
import { escapeHtml } from "../words/escape-html.ts";

/** A picture inside a body: lazy, with its caption and credit below. */
export function figureHtml(picture: PictureView, sizes: string): string {
  const attributes = Object.entries(imageAttributes(picture, sizes))
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join("");
  const image = `<img${attributes} loading="lazy" decoding="async">`;
  return `<figure>${image}${captionHtml(picture)}</figure>`;
}

function captionHtml({ caption, credit }: PictureView): string {
  if (!caption && !credit) return "";
  const words = caption ? `${escapeHtml(caption)} ` : "";
  const source = credit ? `<span class="credit">${escapeHtml(creditWords(credit))}</span>` : "";
  return `<figcaption>${`${words}${source}`.trim()}</figcaption>`;
}
