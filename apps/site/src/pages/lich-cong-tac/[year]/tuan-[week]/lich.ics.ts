import type { APIRoute } from "astro";
import { calendarFile } from "../../../../calendars/calendar-file.ts";
import { calendarPaths, weekIn } from "../../../../routes/static-paths.ts";
import { contentTypeHeader, contentTypeOf } from "../../../../serve/content-types.ts";

export const getStaticPaths = calendarPaths;

export const GET: APIRoute = ({ params, locals, site, url }) => {
  const { year, week } = weekIn(params);
  const calendar = locals.content.calendar(year, week);
  if (!calendar) return new Response(null, { status: 404 });
  return new Response(calendarFile(calendar, locals.content.site().siteName, site ?? url), {
    headers: { "Content-Type": contentTypeHeader(contentTypeOf(url.pathname)) },
  });
};
