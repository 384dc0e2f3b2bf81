interface FileNode {
  kind: "file";
  inode: number;
  bytes: Uint8Array;
  /** What a power cut leaves; null when nothing was synced. */
  synced: Uint8Array | null;
}
interface LinkNode {
  kind: "link";
  inode: number;
  target: string;
}
export interface DirectoryNode {
  kind: "directory";
  inode: number;
  entries: Map<string, Node>;
}
export type Node = FileNode | LinkNode | DirectoryNode;

/** Entries that change together: a rename takes a name away and sets another, as one. */
export interface Edit {
  changes: { directory: DirectoryNode; name: string; node: Node | null }[];
  isSynced: boolean;
}

/** What becomes of that which nobody synced. */
export interface PowerCut {
  keepsEdit(): boolean;
  keepsBytes(): boolean;
}

/** The making of all that a directory holds. */
export function initialEdits(directory: DirectoryNode): Edit[] {
  return [...directory.entries].flatMap(([name, node]) => [
    { changes: [{ directory, name, node }], isSynced: true },
    ...(node.kind === "directory" ? initialEdits(node) : []),
  ]);
}

/** What is left of a disk that began empty. */
export function replay(root: DirectoryNode, edits: readonly Edit[], cut: PowerCut): DirectoryNode {
  const copies = new Map<Node, Node>();
  const directories = new Map<DirectoryNode, DirectoryNode>();
  const copyDirectory = (node: DirectoryNode): DirectoryNode => {
    const copy = directories.get(node) ?? { ...node, entries: new Map() };
    directories.set(node, copy);
    return copy;
  };
  const copyOf = (node: Node): Node => {
    if (node.kind === "directory") return copyDirectory(node);
    const copy = copies.get(node) ?? (node.kind === "file" ? leftOf(node, cut) : node);
    copies.set(node, copy);
    return copy;
  };
  for (const { changes, isSynced } of edits) {
    if (!isSynced && !cut.keepsEdit()) continue;
    for (const { directory, name, node } of changes) {
      const { entries } = copyDirectory(directory);
      if (node) entries.set(name, copyOf(node));
      else entries.delete(name);
    }
  }
  return copyDirectory(root);
}

function leftOf(file: FileNode, cut: PowerCut): FileNode {
  const torn = file.bytes.slice(0, file.bytes.length / 2);
  const bytes = file.synced ?? (cut.keepsBytes() ? file.bytes : torn);
  return { ...file, bytes, synced: bytes };
}
