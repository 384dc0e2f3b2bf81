import type { SiteView } from "@bantin/content";
import { addresses } from "@bantin/contract";
import type { GovernmentOrganizationLeaf, WebSite } from "schema-dts";

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
  };
}

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
