import type { APIRoute } from "astro";
import { asIco, drawIcon, iconResponse } from "../appearance/icons.ts";

const SIZE = 32;

export const GET: APIRoute = async ({ locals, url }) =>
  iconResponse(asIco(await drawIcon(locals.content, SIZE), SIZE), url);
