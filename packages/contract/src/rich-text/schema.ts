import { z } from "zod";
import { id, linkTarget } from "../primitives.ts";
import { LINKED_COLLECTIONS } from "./nodes.ts";

/**
 * Text formats are a bit mask in Lexical: 1 bold, 2 italic, 4 strikethrough, 8 underline,
 * 32 subscript, 64 superscript.
 */
const textNode = z.object({
  type: z.literal("text"),
  text: z.string(),
  format: z.number().int().nonnegative().default(0),
});
const lineBreakNode = z.object({ type: z.literal("linebreak") });
const tabNode = z.object({ type: z.literal("tab"), text: z.string().default("\t") });

/** Where a link leads: an address of the web, or a document of ours by its identifier. */
const linkFields = z.discriminatedUnion("linkType", [
  z.object({ linkType: z.literal("custom"), url: linkTarget, newTab: z.boolean().nullish() }),
  z.object({
    linkType: z.literal("internal"),
    doc: z.object({ relationTo: z.enum(LINKED_COLLECTIONS), value: id }),
    newTab: z.boolean().nullish(),
  }),
]);
const linkNode = z.object({
  type: z.enum(["link", "autolink"]),
  fields: linkFields,
  children: z.array(z.union([textNode, lineBreakNode])),
});

const inlineNode = z.discriminatedUnion("type", [textNode, lineBreakNode, tabNode, linkNode]);

const paragraphNode = z.object({ type: z.literal("paragraph"), children: z.array(inlineNode) });
const headingNode = z.object({
  type: z.literal("heading"),
  tag: z.enum(["h2", "h3", "h4"]),
  children: z.array(inlineNode),
});
const quoteNode = z.object({ type: z.literal("quote"), children: z.array(inlineNode) });
const ruleNode = z.object({ type: z.literal("horizontalrule") });
const uploadNode = z.object({
  type: z.literal("upload"),
  relationTo: z.literal("media"),
  value: id,
});

const listItemNode = z.object({
  type: z.literal("listitem"),
  get children(): z.ZodArray<z.ZodUnion<[typeof inlineNode, typeof listNode]>> {
    return z.array(z.union([inlineNode, listNode]));
  },
});
const listNode = z.object({
  type: z.literal("list"),
  listType: z.enum(["bullet", "number"]),
  /** The number of the first item: a list that a picture parts goes on after it. */
  start: z.number().int().positive().catch(1),
  children: z.array(listItemNode),
});

const blockNode = z.discriminatedUnion("type", [
  paragraphNode,
  headingNode,
  quoteNode,
  ruleNode,
  uploadNode,
  listNode,
]);

/**
 * The body of a page as Lexical keeps it. Only the node types that our editor offers are let
 * through: what the site cannot draw must not vanish from the page unseen. `normaliseBody` makes such a body
 * of whatever is given.
 */
export const richText = z.object({
  root: z.object({ type: z.literal("root"), children: z.array(blockNode) }),
});

export type RichText = z.infer<typeof richText>;
export type BlockNode = z.infer<typeof blockNode>;
export type InlineNode = z.infer<typeof inlineNode>;
export type LinkNode = z.infer<typeof linkNode>;
export type ListNode = z.infer<typeof listNode>;
export type ListItemNode = z.infer<typeof listItemNode>;
export type TextNode = z.infer<typeof textNode>;
