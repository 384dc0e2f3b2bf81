import type { PageLink, SiteView } from "@bantin/content";
import { addresses, routes } from "@bantin/contract";
import type { BreadcrumbList, Dataset, GovernmentOrganizationLeaf, WebSite } from "schema-dts";
import { TERMS_OF_USE } from "../open-data/register.ts";

/** Names of things that several pages speak of, so that programs know them for the same. */
const ids = (base: URL) => ({
  organisation: new URL("/#co-quan", base).href,
  site: new URL("/#trang-thong-tin", base).href,
});

/** Who publishes the site, in passing. */
export function publisherThing({ organisation }: SiteView, base: URL): GovernmentOrganizationLeaf {
  return {
    "@type": "GovernmentOrganization",
    "@id": ids(base).organisation,
    name: organisation.name,
    url: new URL(addresses.home(), base).href,
    logo: {
      "@type": "ImageObject",
      url: new URL(routes.appIcon.build({ size: LOGO_SIZE }), base).href,
      width: LOGO_SIZE,
      height: LOGO_SIZE,
    },
  };
}

/** Search engines ask for 112 pixels at least. */
const LOGO_SIZE = "512";

/** Who publishes the site, with all that the settings say. */
export function organisationThing(site: SiteView, base: URL): GovernmentOrganizationLeaf {
  const { organisation, ended } = site;
  return {
    ...publisherThing(site, base),
    parentOrganization: organisation.parent
      ? { "@type": "Organization", name: organisation.parent }
      : undefined,
    address: organisation.address
      ? { "@type": "PostalAddress", streetAddress: organisation.address, addressCountry: "VN" }
      : undefined,
    telephone: organisation.phone ?? undefined,
    email: organisation.email ?? undefined,
    dissolutionDate: (ended.isEnded && ended.date) || undefined,
  };
}

export function siteThing(site: SiteView, base: URL): WebSite {
  return {
    "@type": "WebSite",
    "@id": ids(base).site,
    name: site.siteName,
    description: site.description ?? undefined,
    url: new URL(addresses.home(), base).href,
    inLanguage: "vi",
    publisher: { "@id": ids(base).organisation },
  };
}

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

/** The open data, so that catalogues of data find them. */
export function datasetThing(site: SiteView, base: URL): Dataset {
  const url = (address: string) => new URL(address, base).href;
  return {
    "@type": "Dataset",
    name: `Văn bản trên ${site.siteName}`,
    description: `Danh mục văn bản đã đăng của ${site.organisation.name}: số, ký hiệu, cơ quan ban hành, các ngày, tình trạng hiệu lực, trích yếu, quan hệ giữa các văn bản và tệp đính kèm.`,
    url: url(addresses.openData()),
    inLanguage: "vi",
    isAccessibleForFree: true,
    usageInfo: url(addresses.openData()),
    conditionsOfAccess: TERMS_OF_USE,
    creator: publisherThing(site, base),
    distribution: (["json", "csv"] as const).map((form) => ({
      "@type": "DataDownload",
      encodingFormat: form === "json" ? "application/json" : "text/csv",
      contentUrl: url(addresses.openDocuments(form)),
    })),
  };
}
