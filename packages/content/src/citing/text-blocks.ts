import type { BlockNode, InlineNode, ListItemNode, ListNode, RichText } from "@bantin/contract";

/** A part of a body that is read as one line of thought: a paragraph, a heading, a quotation, a list item. */
export interface TextBlock {
  node: BlockNode | ListItemNode;
  /** Its inline content; an item's without the lists below it. */
  children: InlineNode[];
}

/**
 * The blocks of a body in reading order. Citations say by its index here which block they stand in, so
 * whoever draws a body counts with this list and no other.
 */
export function textBlocks(body: RichText): TextBlock[] {
  return body.root.children.flatMap(blocksOf);
}

function blocksOf(node: BlockNode): TextBlock[] {
  switch (node.type) {
    case "upload":
    case "horizontalrule":
      return [];
    case "list":
      return listBlocks(node);
    default:
      return [{ node, children: node.children }];
  }
}

function listBlocks(list: ListNode): TextBlock[] {
  return list.children.flatMap((item) => [
    { node: item, children: item.children.filter((child) => child.type !== "list") },
    ...item.children.filter((child) => child.type === "list").flatMap(listBlocks),
  ]);
}

/** The text of inline content, however bold and links cut it. A line break is `\n`, a tab `\t`. */
export function inlineText(children: readonly InlineNode[]): string {
  return children.map(nodeText).join("");
}

function nodeText(node: InlineNode): string {
  switch (node.type) {
    case "text":
      return node.text;
    case "linebreak":
      return "\n";
    case "tab":
      return "\t";
    default:
      return inlineText(node.children);
  }
}
