import { feedRoute } from "../../feeds/feed-response.ts";
import { feedPaths } from "../../routes/static-paths.ts";

export const getStaticPaths = feedPaths;

export const GET = feedRoute("atom");
