import { addresses, type NavigationItem } from "@bantin/contract";
import type { Content, PageLink } from "../views.ts";
import type { Shared } from "./shared.ts";

/** Whose site this is, its menus, and what it says of itself. */
export function openSite({
  records,
  findAddress,
  showBody,
  isDeadLink,
}: Shared): Pick<Content, "site" | "siteName" | "about"> {
  const link = (item: NavigationItem): PageLink[] => {
    const href = targetOf(item);
    return href === null ? [] : [{ label: item.label, href }];
  };
  const targetOf = ({ target, category, url }: NavigationItem): string | null => {
    if (target === "category")
      return category === null ? null : findAddress("categories", category);
    if (target !== "link") return addresses[target]();
    return url === null || isDeadLink(url) ? null : url;
  };

  return {
    site() {
      const {
        updatedAt: _,
        about: __,
        portals: ___,
        ...settings
      } = records.global("site-settings");
      const { header, footer } = records.global("navigation");
      return { ...settings, header: header.flatMap(link), footer: footer.flatMap(link) };
    },
    siteName: () => records.global("site-settings").siteName,
    about() {
      const { about } = records.global("site-settings");
      return { body: about && showBody(about, []) };
    },
  };
}
