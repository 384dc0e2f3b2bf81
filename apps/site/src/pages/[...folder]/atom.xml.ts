import { feedRoute } from "../../feeds/formats.ts";
import { feedPaths } from "../../routes/static-paths.ts";

export const getStaticPaths = feedPaths;

export const GET = feedRoute("atom");
