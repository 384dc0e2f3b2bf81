import type { APIRoute } from "astro";
import { openDocumentsCsv } from "../../open-data/files.ts";
import { contentTypeHeader, contentTypeOf } from "../../serve/content-types.ts";

export const GET: APIRoute = ({ locals, site, url }) =>
  new Response(openDocumentsCsv(locals.content, site ?? url), {
    headers: { "Content-Type": contentTypeHeader(contentTypeOf(url.pathname)) },
  });
