import type { InlineNode, LinkNode } from "@bantin/contract";

/**
 * A stretch of one block's text that looks the same throughout. A block is a list of runs whose texts, one
 * after the other, are the text of the block: whatever is found in that text (a citation) is at the same
 * offsets here, however bold and links cut it.
 */
export interface Run {
  text: string;
  /** Lexical's bit mask. */
  format: number;
  /** The editor's link around it; the same object for all runs of one link. */
  link: LinkNode | null;
}

/** The runs of a block's children. A line break is the run `\n`, a tab `\t`. */
export function runsOf(children: readonly InlineNode[], link: LinkNode | null = null): Run[] {
  return children.flatMap((node) => runsOfNode(node, link)).filter((run) => run.text !== "");
}

function runsOfNode(node: InlineNode, link: LinkNode | null): Run[] {
  switch (node.type) {
    case "text":
      return [{ text: node.text, format: node.format, link }];
    case "linebreak":
      return [{ text: "\n", format: 0, link }];
    case "tab":
      return [{ text: "\t", format: 0, link }];
    case "link":
    case "autolink":
      return runsOf(node.children, node);
  }
}

/** The text of a block: its runs joined. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}
