import { createReadStream } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { syncedContent } from "../content/synced-content.ts";

/**
 * Puts the mirrored pictures and files of the CMS into the site: copied when pages are written, answered by
 * the development server. They are no routes, since there is nothing to render; who uses the compiled
 * renderer takes them from `content.asset()` too.
 */
export function mirroredFiles(): AstroIntegration {
  let isStatic = true;
  return {
    name: "bantin:mirrored-files",
    hooks: {
      "astro:config:done": ({ buildOutput }) => {
        isStatic = buildOutput === "static";
      },
      "astro:build:done": async ({ dir }) => {
        if (isStatic) await copyAssets(fileURLToPath(dir));
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? "/", "http://localhost").pathname;
          const asset = /^\/(media|tep)\//.test(path)
            ? syncedContent().asset(decodeURI(path))
            : null;
          if (!asset) return next();
          response.setHeader("Content-Type", asset.mimeType);
          createReadStream(asset.path).on("error", next).pipe(response);
        });
      },
    },
  };
}

async function copyAssets(folder: string): Promise<void> {
  const content = syncedContent();
  for (const address of content.addresses().assets) {
    const asset = content.asset(address);
    if (!asset)
      throw new Error(`The file ${address} is not stored. Synchronise the content again.`);
    const target = join(folder, address);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(asset.path, target);
  }
}
