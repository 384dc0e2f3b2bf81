import type { APIRoute } from "astro";
import { openDocumentsSchema } from "../../open-data/files.ts";
import { contentTypeHeader, contentTypeOf } from "../../serve/content-types.ts";

export const GET: APIRoute = ({ site, url }) =>
  new Response(openDocumentsSchema(site ?? url), {
    headers: { "Content-Type": contentTypeHeader(contentTypeOf(url.pathname)) },
  });
