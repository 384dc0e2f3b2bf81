import type { CDPSession, Page } from "playwright-core";
import { z } from "zod";
import type { GateReport } from "../report.ts";
import { checkTree, type TreeFault, type TreeNode } from "./check-tree.ts";
import { visit } from "./open-page.ts";

/**
 * Whether a page makes sense to who hears it instead of seeing it: what the browser tells a screen reader is
 * read as its user would, who goes through landmarks, headings and links, each list by itself.
 */
export async function checkAccessibleTree(page: Page, url: string): Promise<GateReport> {
  await visit(page, url);
  const session = await page.context().newCDPSession(page);
  try {
    const tree = await readTree(session);
    const faults = checkTree(tree);
    const where = new URL(url).pathname;
    const findings = await Promise.all(
      faults.map(async ({ node, problem }: TreeFault) => ({
        page: where,
        element: node && (await markupOf(session, node)),
        problem,
      })),
    );
    return { checks: tree.length, findings };
  } finally {
    await session.detach();
  }
}

/** What is used of a node; see `Accessibility.AXNode` of the DevTools protocol. */
const nodeSchema = z.object({
  nodeId: z.string(),
  ignored: z.boolean(),
  childIds: z.array(z.string()).default([]),
  backendDOMNodeId: z.number().optional(),
  role: z.object({ value: z.string() }).optional(),
  name: z.object({ value: z.string() }).optional(),
  properties: z
    .array(z.object({ name: z.string(), value: z.object({ value: z.unknown().optional() }) }))
    .default([]),
});
type ProtocolNode = z.infer<typeof nodeSchema>;
const answerSchema = z.object({ nodes: z.array(nodeSchema) });

async function readTree(session: CDPSession): Promise<TreeNode[]> {
  await session.send("Accessibility.enable");
  const { nodes } = answerSchema.parse(await session.send("Accessibility.getFullAXTree"));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // The protocol lists nodes level by level; they are read from the top down.
  const inOrder = (node: ProtocolNode): ProtocolNode[] => [
    node,
    ...node.childIds.flatMap((id) => byId.get(id) ?? []).flatMap(inOrder),
  ];
  const [root] = nodes;
  return root ? inOrder(root).flatMap((node) => (node.ignored ? [] : treeNodeOf(node))) : [];
}

function treeNodeOf({ role, name, properties, backendDOMNodeId }: ProtocolNode): TreeNode {
  const property = (wanted: string) => properties.find(({ name }) => name === wanted)?.value.value;
  const url = property("url");
  return {
    element: backendDOMNodeId ?? null,
    role: role?.value ?? "none",
    name: (name?.value ?? "").trim(),
    level: Number(property("level") ?? 0),
    url: typeof url === "string" ? url : null,
  };
}

async function markupOf(session: CDPSession, { element }: TreeNode): Promise<string | null> {
  if (element === null) return null;
  const { outerHTML } = await session.send("DOM.getOuterHTML", { backendNodeId: element });
  return outerHTML.slice(0, 120);
}
