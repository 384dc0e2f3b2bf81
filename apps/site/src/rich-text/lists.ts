import type { InlineNode, ListItemNode, ListNode } from "@bantin/contract";

/** An item as HTML nests it: its own text, then the lists below it. */
export interface NestedItem {
  /** The item that its own text is of. */
  item: ListItemNode;
  inline: InlineNode[];
  lists: ListNode[];
}

/**
 * Lexical keeps a nested list in an item of its own, after the item it belongs to; HTML keeps it inside
 * that item. Left as it is, the reader would see an empty bullet.
 */
export function nestItems(items: readonly ListItemNode[]): NestedItem[] {
  const nested: NestedItem[] = [];
  for (const item of items) {
    const lists = item.children.filter((child) => child.type === "list");
    const inline = item.children.filter((child) => child.type !== "list");
    const previous = nested.at(-1);
    if (inline.length === 0 && lists.length > 0 && previous) previous.lists.push(...lists);
    else nested.push({ item, inline, lists });
  }
  return nested;
}
