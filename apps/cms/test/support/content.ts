/** A body of one paragraph in the shape that the editor saves. */
export function body(text: string) {
  return paragraph([textNode(text)]);
}

/** A body of one paragraph that is one link. */
export function linkBody(fields: object) {
  const link = {
    type: "link",
    version: 3,
    format: "",
    indent: 0,
    direction: "ltr",
    fields,
    children: [textNode("Xem thêm")],
  };
  return paragraph([link]);
}

/** A body that shows one picture. */
export function uploadBody(media: string) {
  const node = { type: "upload", version: 3, format: "", relationTo: "media", value: media };
  const { root } = body("Xem ảnh:");
  return { root: { ...root, children: [...root.children, node] } };
}

function textNode(text: string) {
  return { type: "text", text, format: 0, detail: 0, mode: "normal", style: "", version: 1 };
}

function paragraph(children: object[]) {
  return {
    root: {
      type: "root",
      format: "" as const,
      indent: 0,
      version: 1,
      direction: "ltr" as const,
      children: [
        {
          type: "paragraph",
          format: "",
          indent: 0,
          version: 1,
          direction: "ltr",
          textFormat: 0,
          textStyle: "",
          children,
        },
      ],
    },
  };
}
