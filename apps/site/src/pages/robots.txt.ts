import { addresses } from "@bantin/contract";
import type { APIRoute } from "astro";

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(addresses.sitemap(), site).href}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
