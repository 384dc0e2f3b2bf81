import type { BlockNode, InlineNode, ListNode, RichText } from "@bantin/contract";
import type { CollectionName, RecordOf } from "../collections/collections.ts";

/** What one record says about another. `position` keeps the order that the editor gave. */
export interface Edge {
  kind: EdgeKind;
  to: CollectionName;
  id: string;
}

export type EdgeKind =
  | "campaign"
  | "resolution"
  | "replaces"
  | "amends"
  | "implements"
  | "basedOn"
  | "link"
  | "medium"
  | "file";

/** Everything a record refers to, in the order in which it does. Pure. */
export const edgesOf: { [C in CollectionName]: (record: RecordOf[C]) => Edge[] } = {
  articles: ({ hero, body, campaigns, resolutions }) => [
    ...to("medium", "media", hero.image),
    ...bodyEdges(body),
    ...to("campaign", "campaigns", ...campaigns),
    ...to("resolution", "resolutions", ...resolutions),
  ],
  resolutions: ({ body, attachments, relations }) => [
    ...bodyEdges(body),
    ...to("file", "files", ...attachments),
    ...to("replaces", "resolutions", ...relations.replaces),
    ...to("amends", "resolutions", ...relations.amends),
    ...to("implements", "resolutions", ...relations.implements),
    ...to("basedOn", "resolutions", ...relations.basedOn),
  ],
  campaigns: ({ banner, body }) => [...to("medium", "media", banner), ...bodyEdges(body)],
  redirects: () => [],
  issuers: () => [],
  categories: () => [],
  media: () => [],
  files: () => [],
};

function to(kind: EdgeKind, collection: CollectionName, ...ids: (string | null)[]): Edge[] {
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
      return to("medium", "media", node.value);
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
  return to("link", relationTo, value);
}
