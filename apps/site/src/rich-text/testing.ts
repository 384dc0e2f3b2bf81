import type { BodyView, PictureView } from "@bantin/content";
import { richText } from "@bantin/contract";

/** Short forms of Lexical nodes for tests; each goes through the contract's schema, as real ones do. */
export const text = (words: string, format = 0) => ({ type: "text", text: words, format });
export const paragraph = (...children: object[]) => ({ type: "paragraph", children });
export const webLink = (url: string, ...children: object[]) => ({
  type: "link",
  fields: { linkType: "custom", url },
  children,
});
export const ownLink = (relationTo: string, value: string, ...children: object[]) => ({
  type: "link",
  fields: { linkType: "internal", doc: { relationTo, value } },
  children,
});
export const item = (...children: object[]) => ({ type: "listitem", children });
export const list = (listType: "bullet" | "number", ...children: object[]) => ({
  type: "list",
  listType,
  children,
});

export function bodyOf(
  blocks: object[],
  links: BodyView["links"] = {},
  pictures: BodyView["pictures"] = {},
  citations: BodyView["citations"] = [],
): BodyView {
  const root = { type: "root", children: blocks };
  return { richText: richText.parse({ root }), citations, links, deadLinks: [], pictures };
}

/** A body with one link, unchecked: what the renderer must stand even if the contract lets it through. */
export function linkTo(url: string): BodyView {
  const children = [{ type: "text" as const, text: "bấm", format: 0 }];
  const link = { type: "link" as const, fields: { linkType: "custom" as const, url }, children };
  const block = { type: "paragraph" as const, children: [link] };
  const root = { type: "root" as const, children: [block] };
  return { richText: { root }, citations: [], links: {}, deadLinks: [], pictures: {} };
}

export function pictureOf(changes: Partial<PictureView> = {}): PictureView {
  const source = (width: number) => ({
    src: `/media/abc/cau-cang-${width}.webp`,
    width,
    height: (width * 2) / 3,
    mimeType: "image/webp",
  });
  return {
    alt: "Cầu cảng lúc bình minh",
    caption: null,
    credit: null,
    sources: [source(480), source(960), source(1600)],
    avif: [],
    jpeg: null,
    share: null,
    focal: { x: 50, y: 50 },
    ...changes,
  };
}
