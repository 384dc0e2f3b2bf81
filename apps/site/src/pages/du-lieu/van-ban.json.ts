import type { APIRoute } from "astro";
import { openDocumentsJson } from "../../open-data/files.ts";
import { contentTypeHeader, contentTypeOf } from "../../serve/content-types.ts";

export const GET: APIRoute = ({ locals, site, url }) =>
  new Response(openDocumentsJson(locals.content, site ?? url), {
    headers: { "Content-Type": contentTypeHeader(contentTypeOf(url.pathname)) },
  });
