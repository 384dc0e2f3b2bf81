import { defineMiddleware } from "astro:middleware";
import { dayOfBuild, syncedContent } from "./content/synced-content.ts";

/** Fills what the renderer has not given: a publisher or a preview brings its own content and day. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.content ??= syncedContent();
  locals.today ??= dayOfBuild();
  return next();
});
