import { addresses, type NavigationItem } from "@bantin/contract";
import type { Day } from "../day.ts";
import type { Content, PageLink } from "../views.ts";
import { openEmblem } from "./mirrored.ts";
import type { Shared } from "./shared.ts";

/** Whose site this is, its menus, and what it says of itself. */
export function openSite({
  records,
  db,
  findAddress,
  showBody,
  isDeadLink,
}: Shared): Pick<
  Content,
  "site" | "siteName" | "about" | "emblem" | "colours" | "securityContact"
> {
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

  const emblem = openEmblem(db, records);
  return {
    site() {
      const {
        updatedAt: _,
        about: __,
        portals: ___,
        emblem: ____,
        ...settings
      } = records.global("site-settings");
      const { header, footer } = records.global("navigation");
      return {
        ...settings,
        emblem: emblem(),
        header: header.flatMap(link),
        footer: footer.flatMap(link),
      };
    },
    emblem,
    colours: () => records.global("site-settings").colours,
    securityContact(today) {
      const { email } = records.global("site-settings").organisation;
      return { email, expires: monthsAhead(today, SECURITY_MONTHS) };
    },
    siteName: () => records.global("site-settings").siteName,
    about() {
      const { about } = records.global("site-settings");
      return { body: about && showBody(about, []) };
    },
  };
}

/** RFC 9116, 2.5.5: less than a year is recommended. */
const SECURITY_MONTHS = 11;

/** The first day of a later month. */
function monthsAhead({ date }: Day, months: number): string {
  const [year, month] = date.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + months, 1)).toISOString().slice(0, 10);
}
