import type { APIRoute } from "astro";
import { drawEmblem, iconResponse } from "../../appearance/icons.ts";
import { emblemPaths } from "../../routes/static-paths.ts";

export const getStaticPaths = emblemPaths;

export const GET: APIRoute = async ({ params, locals: { content }, url }) => {
  const isCurrent = content.emblem()?.hash === params.hash;
  const bytes = isCurrent ? await drawEmblem(content) : null;
  return bytes ? iconResponse(bytes, url) : new Response(null, { status: 404 });
};
