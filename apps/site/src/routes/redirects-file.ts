import type { AstroIntegration } from "astro";

/** Puts `/_redirects` among the routes: a page file whose name starts with an underscore is left out. */
export function redirectsFile(): AstroIntegration {
  return {
    name: "bantin:redirects-file",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        injectRoute({
          pattern: "/_redirects",
          entrypoint: new URL("../endpoints/redirects.ts", import.meta.url),
        });
      },
    },
  };
}
