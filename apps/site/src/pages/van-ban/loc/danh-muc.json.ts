import type { APIRoute } from "astro";

/** Every document as a handful of numbers, for the page beside it. */
export const GET: APIRoute = ({ locals: { content, today } }) =>
  Response.json(content.documentIndex(today));
