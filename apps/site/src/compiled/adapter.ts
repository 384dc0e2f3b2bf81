import type { AstroIntegration } from "astro";

/**
 * Makes `astro build` compile the pages into one module, `server/entry.mjs`, that renders them in the process
 * that loads it: see entry.ts. No server, no socket: whoever loads it asks by address and gets bytes.
 */
export function compiledSite(): AstroIntegration {
  return {
    name: "bantin:compiled-site",
    hooks: {
      "astro:config:done": ({ setAdapter }) => {
        setAdapter({
          name: "bantin:compiled-site",
          entrypointResolution: "auto",
          serverEntrypoint: new URL("./entry.ts", import.meta.url),
          adapterFeatures: { buildOutput: "server" },
          supportedAstroFeatures: {
            staticOutput: "stable",
            serverOutput: "stable",
            sharpImageService: "stable",
          },
        });
      },
    },
  };
}
