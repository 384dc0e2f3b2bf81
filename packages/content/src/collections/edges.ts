import type {
  BlockNode,
  CollectionName,
  InlineNode,
  ListNode,
  RelationKind,
  RichText,
} from "@bantin/contract";

/** What one record says about another. */
export interface Edge {
  kind: EdgeKind;
  to: CollectionName;
  id: string;
}

export type EdgeKind = "campaign" | "resolution" | RelationKind | "link" | "medium" | "file";

/** Edges to some records of one collection, each once. */
export function edgesTo(
  kind: EdgeKind,
  collection: CollectionName,
  ...ids: (string | null)[]
): Edge[] {
  const unique = new Set(ids.filter((id) => id !== null));
  return Array.from(unique, (id) => ({ kind, to: collection, id }));
}

/** Links to documents of ours and pictures in a body, in reading order. */
export function bodyEdges(body: RichText | null): Edge[] {
  return body ? body.root.children.flatMap(blockEdges) : [];
}

function blockEdges(node: BlockNode): Edge[] {
  switch (node.type) {
    case "upload":
      return edgesTo("medium", "media", node.value);
    case "horizontalrule":
      return [];
    case "list":
      return listEdges(node);
    default:
      return node.children.flatMap(inlineEdges);
  }
}

function listEdges(list: ListNode): Edge[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child) =>
      child.type === "list" ? listEdges(child) : inlineEdges(child),
    ),
  );
}

function inlineEdges(node: InlineNode): Edge[] {
  if (node.type !== "link" && node.type !== "autolink") return [];
  if (node.fields.linkType !== "internal") return [];
  const { relationTo, value } = node.fields.doc;
  return edgesTo("link", relationTo, value);
}
