import type { APIRoute } from "astro";
import { drawSharePicture, pictureResponse } from "../sharing/draw-picture.ts";

/** Of pages that have no picture of their own. */
export const GET: APIRoute = async ({ locals }) =>
  pictureResponse(await drawSharePicture({ siteName: locals.content.siteName(), words: null }));
