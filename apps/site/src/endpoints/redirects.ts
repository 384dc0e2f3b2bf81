import type { APIRoute } from "astro";
import { endedCategoryFeeds, endedTypeFeeds } from "./ended-feeds.ts";
import { redirectLines } from "./redirect-line.ts";

/** `/_redirects`, which Netlify, Cloudflare Pages and our own server read. */
export const GET: APIRoute = ({ locals: { content } }) => {
  const { ended, documentTypes } = content.addresses();
  const pages = ended
    .map((address) => content.endedAddress(address))
    .filter((view) => view !== null);
  const lines = [
    ...pages.flatMap((page) => [page, ...endedCategoryFeeds(page)]),
    ...endedTypeFeeds(ended, documentTypes),
  ].flatMap(redirectLines);
  return new Response(lines.map((line) => `${line}\n`).join(""), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};
