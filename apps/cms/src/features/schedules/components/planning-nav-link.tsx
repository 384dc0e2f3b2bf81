"use client";
import { NavLink } from "../../../components/nav-link.tsx";
import { bilingual } from "../../../text/bilingual.ts";

const TITLE = bilingual("Lịch đăng", "Planning");

/** In the admin's menu. */
export function PlanningNavLink() {
  return <NavLink href="/admin/planning" title={TITLE} />;
}
