/**
 * The text in which the documents that an article mentions are looked for: its summary and each block of
 * its body, joined by a blank line. Antecedents and occurrences are counted over it, so that it must be
 * one and the same wherever an article is read: on its page, in the editor's panel, in lists.
 *
 * @param body Lexical state, saved or as the editor holds it; anything else counts as no body
 */
export function articleText({ summary, body }: { summary?: unknown; body?: unknown }): string {
  const blocks = [typeof summary === "string" ? summary : "", ...blocksOf(body)];
  return blocks.filter((block) => block.trim() !== "").join("\n\n");
}

/** Nodes that stand in a line of text; every other node with children is a block, or holds blocks. */
const INLINE = new Set(["text", "linebreak", "tab", "link", "autolink"]);

function blocksOf(body: unknown): string[] {
  return isNode(body) && isNode(body.root) ? textsOf(body.root) : [];
}

/** The text of a node's own line, then those of the blocks in it: a list item's before the list below it. */
function textsOf(node: Node): string[] {
  const children = childrenOf(node);
  const line = children.filter(isInline).map(inlineText).join("");
  return [line, ...children.filter((child) => !isInline(child)).flatMap(textsOf)];
}

function isInline(node: Node): boolean {
  return INLINE.has(typeOf(node));
}

function inlineText(node: Node): string {
  switch (typeOf(node)) {
    case "text":
      return typeof node.text === "string" ? node.text : "";
    case "linebreak":
      return "\n";
    case "tab":
      return "\t";
    default:
      return childrenOf(node).map(inlineText).join("");
  }
}

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf({ type }: Node): string {
  return typeof type === "string" ? type : "";
}

function childrenOf({ children }: Node): Node[] {
  return Array.isArray(children) ? children.filter(isNode) : [];
}
