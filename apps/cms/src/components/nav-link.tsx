"use client";
import { Link } from "@payloadcms/ui";
import { usePathname } from "next/navigation.js";
import type { Bilingual } from "../text/bilingual.ts";
import { useSay } from "./use-say.ts";

/** A page of ours in the admin's menu, in the look of Payload's own links. */
export function NavLink({ href, title }: { href: string; title: Bilingual }) {
  const say = useSay();
  const isHere = usePathname() === href;
  return (
    <Link
      className="nav__link"
      href={href}
      prefetch={false}
      {...(isHere ? { "aria-current": "page" } : {})}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{say(title)}</span>
    </Link>
  );
}
