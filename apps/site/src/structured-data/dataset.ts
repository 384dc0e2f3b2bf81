import type { SiteView } from "@bantin/content";
import { addresses } from "@bantin/contract";
import type { Dataset } from "schema-dts";
import { TERMS_OF_USE } from "../open-data/terms-of-use.ts";
import { publisherThing } from "./organisation.ts";

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
