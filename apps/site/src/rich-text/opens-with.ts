import type { BlockNode, RichText } from "@bantin/contract";

/**
 * Whether a body begins with the words of its summary, as articles do that were imported without one:
 * the page then shows those words once.
 */
export function opensWith(body: RichText, summary: string): boolean {
  const [first] = body.root.children;
  const lead = plain(summary).replace(/\s*(…|\.\.\.)$/, "");
  return first !== undefined && lead !== "" && plain(textOf(first)).startsWith(lead);
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function textOf(block: BlockNode): string {
  if (block.type !== "paragraph") return "";
  return block.children
    .flatMap((node) => ("children" in node ? node.children : [node]))
    .map((node) => ("text" in node ? node.text : " "))
    .join("");
}
