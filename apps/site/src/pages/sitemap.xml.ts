import type { APIRoute } from "astro";
import { sitemapIndex } from "../sitemap/sitemap.ts";

export const GET: APIRoute = ({ site, url, locals }) =>
  new Response(sitemapIndex(locals.content.sitemapParts(), site ?? url), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
