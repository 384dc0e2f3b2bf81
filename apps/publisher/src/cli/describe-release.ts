import type { ReleaseStatus, TreeDiff } from "@bantin/releases";
import { formatDateTime } from "@bantin/vietnamese";

/** A release in one line. */
export function listLine({ id, isLive, createdAt, files, metadata }: ReleaseStatus): string {
  const { added = 0, changed = 0, removed = 0 } = metadata;
  const mark = isLive ? "*" : " ";
  return `${mark} ${id}  ${formatDateTime(createdAt)}  ${files} files  +${added} ~${changed} −${removed}`;
}

const SHOWN = 40;

/** @param diff null when the release that it was made from is not kept */
export function describeRelease(release: ReleaseStatus, diff: TreeDiff | null): string {
  const state = release.isLive
    ? "live"
    : release.retiredAt
      ? `live until ${formatDateTime(release.retiredAt)}`
      : "never live";
  const head = [
    `${release.id}  ${state}`,
    `made ${formatDateTime(release.createdAt)}${release.base ? ` from ${release.base}` : ""}`,
    `${release.files} files, ${(release.bytes / 1e6).toFixed(1)} MB`,
  ];
  if (diff === null) return head.join("\n");
  const lines = [
    ...diff.added.map((path) => `+ ${path}`),
    ...diff.changed.map((path) => `~ ${path}`),
    ...diff.removed.map((path) => `− ${path}`),
  ];
  const rest = lines.length - SHOWN;
  return [...head, ...lines.slice(0, SHOWN), ...(rest > 0 ? [`… and ${rest} more`] : [])].join(
    "\n",
  );
}
