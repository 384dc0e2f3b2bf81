/** Short forms of Lexical nodes; a bare string is a paragraph. */
export const text = (words: string, format = 0) => ({ type: "text", text: words, format });
export const paragraph = (...children: object[]) => ({ type: "paragraph", children });
export const item = (...children: object[]) => ({ type: "listitem", children });
export const list = (...children: object[]) => ({ type: "list", listType: "bullet", children });
export const link = (url: string, ...children: object[]) => ({
  type: "link",
  fields: { linkType: "custom", url },
  children,
});

export function bodyOf(...blocks: (string | object)[]) {
  const children = blocks.map((block) =>
    typeof block === "string" ? paragraph(text(block)) : block,
  );
  return { root: { type: "root", children } };
}
