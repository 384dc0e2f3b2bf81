/** A node of the accessibility tree, in the order in which it is read. */
export interface TreeNode {
  /** Of the DOM, as the DevTools protocol numbers it; null for what stands for no element. */
  element: number | null;
  /** As Chromium calls it: `navigation`, `heading`, `image`. */
  role: string;
  /** What is said of it. */
  name: string;
  /** Of a heading, from 1; 0 for all else. */
  level: number;
  /** Where a link leads; null for all else. */
  url: string | null;
}

export interface TreeFault {
  /** Null when it is the page as a whole. */
  node: TreeNode | null;
  problem: string;
}

const ONCE = ["banner", "main", "contentinfo"];
/** What readers jump between: alone of its role it needs no name, beside others each needs its own. */
const LANDMARKS = ["navigation", "complementary", "region", "search", "form"];
const NAMED = [
  "link",
  "button",
  "image",
  "heading",
  "searchbox",
  "textbox",
  "combobox",
  "checkbox",
];
/** Say nothing where links are listed by themselves. */
const VAGUE = /^(tại đây|ở đây|đây|vào đây|bấm vào đây|xem thêm|xem tiếp|chi tiết|xem chi tiết)$/i;

/** What in the tree of a page would leave a listener lost. Pure. */
export function checkTree(tree: readonly TreeNode[]): TreeFault[] {
  return [
    ...checkOnce(tree),
    ...checkLandmarks(tree),
    ...checkHeadings(tree.filter(({ role }) => role === "heading")),
    ...checkNames(tree),
    ...checkLinks(tree.filter(({ role }) => role === "link")),
  ];
}

function checkOnce(tree: readonly TreeNode[]): TreeFault[] {
  return ONCE.flatMap((wanted) => {
    const found = tree.filter(({ role }) => role === wanted);
    if (found.length === 1) return [];
    return [{ node: found[1] ?? null, problem: `${wanted} is there ${found.length} times` }];
  });
}

function checkLandmarks(tree: readonly TreeNode[]): TreeFault[] {
  return LANDMARKS.flatMap((wanted) => {
    const found = tree.filter(({ role }) => role === wanted);
    const names = found.map(({ name }) => name);
    return found.flatMap((node, at) => {
      if (found.length > 1 && node.name === "") {
        return [{ node, problem: `is one of ${found.length} ${wanted} and has no name` }];
      }
      const isSecond = names.indexOf(node.name) < at;
      return isSecond ? [{ node, problem: `is a second ${wanted} named “${node.name}”` }] : [];
    });
  });
}

function checkHeadings(headings: readonly TreeNode[]): TreeFault[] {
  const tops = headings.filter(({ level }) => level === 1);
  const faults: TreeFault[] =
    tops.length === 1
      ? []
      : [{ node: tops[1] ?? null, problem: `has ${tops.length} headings of level 1` }];
  for (const [at, node] of headings.entries()) {
    const before = headings[at - 1]?.level ?? 0;
    if (node.level > before + 1) {
      const problem = `is a heading of level ${node.level} right after level ${before}`;
      faults.push({ node, problem });
    }
  }
  return faults;
}

function checkNames(tree: readonly TreeNode[]): TreeFault[] {
  return tree
    .filter(({ role, name }) => NAMED.includes(role) && name === "")
    .map((node) => ({
      node,
      problem: `is ${node.role === "image" ? "an" : "a"} ${node.role} without a name`,
    }));
}

function checkLinks(links: readonly TreeNode[]): TreeFault[] {
  const [first] = links;
  const faults: TreeFault[] = [];
  if (!first?.url?.includes("#")) {
    faults.push({ node: first ?? null, problem: "is the first link and skips nothing" });
  }
  const known = new Map<string, string | null>();
  for (const node of links) {
    if (VAGUE.test(node.name)) {
      faults.push({ node, problem: `says “${node.name}”, which by itself says nothing` });
    }
    const other = known.get(node.name);
    if (other !== undefined && other !== node.url) {
      const problem = `says “${node.name}” as does a link to ${other}, and leads elsewhere`;
      faults.push({ node, problem });
    }
    known.set(node.name, node.url);
  }
  return faults;
}
