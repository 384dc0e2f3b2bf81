"use client";
import { Link } from "@payloadcms/ui";
import { usePathname } from "next/navigation.js";
import { useSay } from "../shared/use-say.ts";
import { REPORT_WORDS } from "./report-words.ts";

const ADDRESS = "/admin/citations";

/** In the admin's menu, in the look of Payload's own links. */
export function ReportNavLink() {
  const say = useSay();
  const isHere = usePathname() === ADDRESS;
  return (
    <Link
      className="nav__link"
      href={ADDRESS}
      prefetch={false}
      {...(isHere ? { "aria-current": "page" } : {})}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">{say(REPORT_WORDS.title)}</span>
    </Link>
  );
}
