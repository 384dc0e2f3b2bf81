import { addresses, type NavigationItem } from "@bantin/contract";
import type { Content, PageLink } from "../views.ts";
import type { Shared } from "./shared.ts";

/** Whose site this is, and its menus. */
export function openSite({ records, findAddress }: Shared): Pick<Content, "site"> {
  const link = (item: NavigationItem): PageLink[] => {
    const href = targetOf(item);
    return href === null ? [] : [{ label: item.label, href }];
  };
  const targetOf = ({ target, category, url }: NavigationItem): string | null => {
    if (target === "category")
      return category === null ? null : findAddress("categories", category);
    return target === "link" ? url : addresses[target]();
  };

  return {
    site() {
      const { updatedAt: _, ...settings } = records.global("site-settings");
      const { header, footer } = records.global("navigation");
      return { ...settings, header: header.flatMap(link), footer: footer.flatMap(link) };
    },
  };
}
