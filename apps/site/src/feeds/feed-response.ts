import type { FeedFormat } from "@bantin/contract";
import type { APIRoute } from "astro";
import { contentTypeHeader, contentTypeOf } from "../serve/content-types.ts";
import { atom } from "./atom.ts";
import type { Feed } from "./feed.ts";
import { feedAt } from "./feed-at.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { rss, atom, json: jsonFeed };

/** The route of all feeds of one form: the folder in which the feed stands is its parameter. */
export function feedRoute(format: FeedFormat): APIRoute {
  return ({ params, locals, url, site }) => {
    const feed = feedAt(locals.content, `/${params.folder}/`, site ?? url);
    if (!feed) return new Response(null, { status: 404 });
    const headers = { "Content-Type": contentTypeHeader(contentTypeOf(url.pathname)) };
    return new Response(WRITERS[format](feed), { headers });
  };
}
