import { APP_ICON_SIZES, addresses, routes, USUAL_MAIN } from "@bantin/contract";
import type { APIRoute } from "astro";
import { contentTypeHeader, contentTypeOf } from "../serve/content-types.ts";

/** What phones need to put the site on their first screen (W3C, Web Application Manifest). */
export const GET: APIRoute = ({ locals: { content }, url }) => {
  const manifest = {
    name: content.siteName(),
    lang: "vi",
    start_url: addresses.home(),
    scope: addresses.home(),
    display: "minimal-ui",
    background_color: "#fffdf9",
    theme_color: content.colours().main ?? USUAL_MAIN,
    icons: APP_ICON_SIZES.map((size) => ({
      src: routes.appIcon.build({ size }),
      sizes: `${size}x${size}`,
      type: "image/png",
    })),
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { "Content-Type": contentTypeHeader(contentTypeOf(url.pathname)) },
  });
};
