import type { APIRoute } from "astro";
import { endedFeeds } from "./ended-feeds.ts";
import { redirectLine } from "./redirect-line.ts";

/** `/_redirects`, which Netlify, Cloudflare Pages and our own server read. */
export const GET: APIRoute = ({ locals: { content } }) => {
  const lines = content
    .addresses()
    .ended.map((address) => content.endedAddress(address))
    .filter((ended) => ended !== null)
    .flatMap((ended) => [ended, ...endedFeeds(ended)])
    .map(redirectLine);
  return new Response(lines.map((line) => `${line}\n`).join(""), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
};
