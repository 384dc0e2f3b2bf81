import { defineConfig } from "astro/config";
import { unrenderedFiles } from "./src/assets/unrendered-files.ts";
import { compiledSite } from "./src/compiled/adapter.ts";
import { syncWhileServing } from "./src/dev/sync-while-serving.ts";
import { redirectsFile } from "./src/routes/redirects-file.ts";
import { readEnvironment } from "./src/settings.ts";

const { DATA_DIR, SITE_URL } = readEnvironment(process.env);
// The default is found from where the source lies, which compiled pages cannot know any more.
process.env.DATA_DIR = DATA_DIR;

/**
 * One source, two renderers. By default `astro build` writes every page. With BANTIN_RENDERER=server the
 * same pages become a compiled module that renders them when asked: that is what the publisher
 * uses. Both must give the same bytes (see test/renderers.test.ts).
 */
const isServer = process.env.BANTIN_RENDERER === "server";

/** What every page can be read with; what scripts need is in src/old-browsers. README says so to operators. */
const OLDEST_BROWSERS = ["chrome60", "ios12"] as const;

/** Astro compiles scripts for the newest browsers, whatever `vite.build.target` says. */
function scriptsForOldBrowsers() {
  return {
    name: "bantin:scripts-for-old-browsers",
    configEnvironment: (name: string) =>
      name === "client" ? { build: { target: "es2018", cssTarget: [...OLDEST_BROWSERS] } } : null,
  };
}

export default defineConfig({
  site: SITE_URL,
  output: isServer ? "server" : "static",
  ...(isServer ? { adapter: compiledSite() } : {}),
  trailingSlash: "always",
  // The default, 'jsx', joins words that stand in neighbouring inline elements.
  compressHTML: true,
  // A strict content security policy allows no inline style, and data: addresses for no font.
  build: { format: "directory", inlineStylesheets: "never" },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro's styles come out of the build of its pages. Scripts: see below.
      cssTarget: [...OLDEST_BROWSERS],
      // The one script there is needs no help to load another.
      modulePreload: false,
    },
    plugins: [scriptsForOldBrowsers()],
  },
  session: false,
  devToolbar: { enabled: false },
  integrations: [redirectsFile(), syncWhileServing(), unrenderedFiles()],
});
