import type { APIRoute } from "astro";
import { pageAddresses } from "../routes/outputs.ts";
import { escapeHtml } from "../words/escape-html.ts";

export const GET: APIRoute = ({ site, locals }) => {
  const urls = pageAddresses(locals.content.addresses())
    .map((address) => `<url><loc>${escapeHtml(new URL(address, site).href)}</loc></url>\n`)
    .join("");
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}</urlset>
`;
  return new Response(xml, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
};
