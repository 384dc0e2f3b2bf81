/** Payload walks through a text by recursion. No editor nests as deep. */
const DEEPEST = 500;

/** Whether Payload can walk through a rich text: nodes are objects all the way down, and not too far. */
export function isWalkable(body: unknown): boolean {
  if (body === null || body === undefined) return true;
  if (!isNode(body) || (body.root !== undefined && !isNode(body.root))) return false;
  let level: unknown[] = [body.root ?? {}];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST || !level.every(isNode)) return false;
    const lists = level.filter(isNode).map(({ children }) => children ?? []);
    if (!lists.every(Array.isArray)) return false;
    level = lists.flat();
  }
  return true;
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
