import type { APIRoute } from "astro";
import { standingPages } from "../../routes/outputs.ts";
import { sitemapPaths } from "../../routes/static-paths.ts";
import { listedEntries, sitemapPart } from "../../sitemap/sitemap.ts";

export const getStaticPaths = sitemapPaths;

export const GET: APIRoute = ({ params, site, url, locals }) => {
  const part = params.part ?? "";
  const entries = listedEntries(part, locals);
  if (!entries) return new Response(null, { status: 404 });
  // Pages that are always there are the site's to know.
  const standing = part === "trang" ? standingPages() : [];
  const all = [...standing.map((address) => ({ address, changedAt: null })), ...entries];
  return new Response(sitemapPart(all, site ?? url), {
    headers: { "Content-Type": "application/xml; charset=utf-8" },
  });
};
