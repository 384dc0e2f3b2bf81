import type { Permanent } from "@bantin/content";

/**
 * A tag URI (RFC 4151): `tag:bantin.example,2022-10-24:tin-tuc/42`. It holds nothing that an editor can
 * change, so a new title or address makes no new entry for those who have read the old one. The day is one
 * on which the name of the host was the site's, as tags ask.
 */
export function permanentId(kind: PermanentKind, { id, createdAt }: Permanent, site: URL): string {
  return `tag:${site.hostname},${createdAt.slice(0, 10)}:${kind}/${encodeURIComponent(id)}`;
}

export type PermanentKind = "tin-tuc" | "van-ban" | "chuyen-muc";
