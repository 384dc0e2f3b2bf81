import type { PageLink } from "@bantin/content";
import type { BreadcrumbList } from "schema-dts";

/** Where a page stands: the pages above it, from the front page down, and itself. */
export function breadcrumbThing(
  trail: readonly PageLink[],
  title: string,
  url: URL,
): BreadcrumbList {
  const steps = [{ label: "Trang chủ", href: "/" }, ...trail, { label: title, href: url.pathname }];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: new URL(href, url).href,
    })),
  };
}
