import type { PictureView } from "@bantin/content";
import { imageAttributes, sourceAttributes } from "../pictures/image-attributes.ts";
import { escapeHtml } from "../words/escape-html.ts";
import { creditWords } from "../words/phrases.ts";

/** A picture inside a body: lazy, with its caption and credit below. */
export function figureHtml(picture: PictureView, sizes: string): string {
  const sources = sourceAttributes(picture, sizes)
    .map((source) => `<source${attributesHtml(source)}>`)
    .join("");
  const image = `<img${attributesHtml(imageAttributes(picture, sizes))} loading="lazy" decoding="async">`;
  return `<figure><picture>${sources}${image}</picture>${captionHtml(picture)}</figure>`;
}

function attributesHtml(attributes: object): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join("");
}

function captionHtml({ caption, credit }: PictureView): string {
  if (!caption && !credit) return "";
  const words = caption ? `${escapeHtml(caption)} ` : "";
  const source = credit ? `<span class="credit">${escapeHtml(creditWords(credit))}</span>` : "";
  return `<figcaption>${`${words}${source}`.trim()}</figcaption>`;
}
