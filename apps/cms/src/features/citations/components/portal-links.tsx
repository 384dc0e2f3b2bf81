"use client";
import type { PortalLink } from "@bantin/contract";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";

const WORDS = {
  lookFor: bilingual("Tìm ở", "Look in"),
  newTab: bilingual("mở trong thẻ mới", "opens in a new tab"),
};

/** Searches of official portals for a document that is not held; each opens in a tab of its own. */
export function PortalLinks({ name, links }: { name: string; links: readonly PortalLink[] }) {
  const say = useSay();
  if (links.length === 0) return null;
  return (
    <p className="citations__portals">
      {say(WORDS.lookFor)}:{" "}
      {links.map((link, index) => (
        <span key={link.href}>
          {index > 0 && ", "}
          <a
            href={link.href}
            target="_blank"
            rel="noreferrer"
            aria-label={`${say(WORDS.lookFor)} ${link.name}: ${name} (${say(WORDS.newTab)})`}
          >
            {link.name}
          </a>
        </span>
      ))}
    </p>
  );
}
