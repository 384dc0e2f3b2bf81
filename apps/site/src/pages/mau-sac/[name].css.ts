import type { APIRoute } from "astro";
import { paletteSheet } from "../../appearance/palette.ts";
import { palettePaths } from "../../routes/static-paths.ts";
import { contentTypeHeader, contentTypeOf } from "../../serve/content-types.ts";

export const getStaticPaths = palettePaths;

export const GET: APIRoute = ({ params, url }) => {
  const sheet = paletteSheet(params.name ?? "");
  if (sheet === null) return new Response(null, { status: 404 });
  return new Response(sheet, {
    headers: { "Content-Type": contentTypeHeader(contentTypeOf(url.pathname)) },
  });
};
