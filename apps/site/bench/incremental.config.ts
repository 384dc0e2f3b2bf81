import { fileURLToPath } from "node:url";
import type { AstroUserConfig } from "astro";
import config from "../astro.config.ts";

const KEYED = fileURLToPath(new URL("keyed-paths.ts", import.meta.url));

/**
 * For `pnpm bench publish`: the same site with Astro's experimental incremental build, which skips a page whose
 * `cacheKey` from `getStaticPaths` is what it was. The site has no use for such keys elsewhere, so the lists
 * of paths are replaced for this build alone.
 */
const incremental: AstroUserConfig = {
  ...config,
  cacheDir: process.env.BANTIN_ASTRO_CACHE ?? "./.astro/incremental",
  experimental: { incrementalBuild: true },
  vite: {
    ...config.vite,
    plugins: [
      {
        name: "bantin:keyed-paths",
        enforce: "pre",
        resolveId: (source: string, importer: string | undefined) =>
          source.endsWith("/routes/static-paths.ts") && importer !== KEYED ? KEYED : null,
      },
    ],
  },
};

export default incremental;
