import { APP_ICON_SIZES } from "@bantin/contract";
import type { APIRoute } from "astro";
import { drawIcon, iconResponse } from "../appearance/icons.ts";

export const getStaticPaths = () => APP_ICON_SIZES.map((size) => ({ params: { size } }));

export const GET: APIRoute = async ({ params, locals, url }) => {
  const size = APP_ICON_SIZES.find((one) => one === params.size);
  if (!size) return new Response(null, { status: 404 });
  return iconResponse(await drawIcon(locals.content, Number(size), { isOpaque: true }), url);
};
