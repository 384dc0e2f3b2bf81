import type { GeneratePreviewURL } from "payload";
import { environment } from "../environment/index.ts";
import type { PageOf } from "../publishing/public-rows.ts";

/** The admin's “preview” button: the page on the readers' site, once there is one. */
export function siteLink(pageOf: PageOf): GeneratePreviewURL {
  return async (doc, { req }) => {
    const page = await pageOf(doc, req);
    return page ? new URL(page.address, environment.siteUrl).href : null;
  };
}
