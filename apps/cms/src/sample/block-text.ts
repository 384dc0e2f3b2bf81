import type { Block, Inline, LinkedCollection } from "../features/importing/to-lexical.ts";

function inlinesOf(block: Block): Inline[] {
  if (typeof block === "string") return [block];
  if ("paragraph" in block) return block.paragraph;
  if ("heading" in block) return [block.heading];
  if ("quote" in block) return [block.quote];
  return block.list.flat();
}

/** The words of a block as a reader sees them, without its marks. */
export function blockText(block: Block): string {
  return inlinesOf(block)
    .map((inline) => (typeof inline === "string" ? inline : inline.text))
    .join("");
}

/** The documents of ours that a block links to. */
export function blockLinks(block: Block): { collection: LinkedCollection; key: string }[] {
  return inlinesOf(block).flatMap((inline) =>
    typeof inline === "object" && "to" in inline
      ? [{ collection: inline.to, key: inline.key }]
      : [],
  );
}
