import type { APIRoute } from "astro";
import { drawIcon, iconResponse } from "../appearance/icons.ts";

export const GET: APIRoute = async ({ locals, url }) =>
  iconResponse(await drawIcon(locals.content, 180, { isOpaque: true }), url);
