import { createReadStream } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSearchTexts, openStore } from "@bantin/content";
import { INDEX_FOLDER, indexWhole, MANIFEST_FILE } from "@bantin/search";
import type { AstroIntegration } from "astro";
import { syncedContent } from "../content/synced-content.ts";
import { contentTypeHeader, contentTypeOf } from "../serve/content-types.ts";
import { dataFolder, readEnvironment } from "../settings.ts";

/**
 * Puts into the site what is no route, since there is nothing to render: the mirrored pictures and files of the
 * CMS, and the search index. They are written with the pages, and answered by the development server. Who uses
 * the compiled renderer takes the files from `content.asset()`, and the publisher makes the same index from its own
 * store.
 */
export function unrenderedFiles(): AstroIntegration {
  let isStatic = true;
  return {
    name: "bantin:unrendered-files",
    hooks: {
      "astro:config:done": ({ buildOutput }) => {
        isStatic = buildOutput === "static";
      },
      "astro:build:done": async ({ dir }) => {
        if (!isStatic) return;
        await copyAssets(fileURLToPath(dir));
        await writeIndex(fileURLToPath(dir));
      },
      "astro:server:setup": ({ server }) => {
        let index = new Map<string, Uint8Array>();
        server.middlewares.use((request, response, next) => {
          const address = decodeURI(new URL(request.url ?? "/", "http://localhost").pathname);
          const asset = /^\/(media|tep)\//.test(address) ? syncedContent().asset(address) : null;
          if (asset) {
            response.setHeader("Content-Type", asset.mimeType);
            createReadStream(asset.path).on("error", next).pipe(response);
            return;
          }
          const path = address.slice(1);
          if (!path.startsWith(INDEX_FOLDER)) return next();
          // Whoever begins with the manifest gets an index of the content as it is now.
          if (path === MANIFEST_FILE || index.size === 0) index = new Map(wholeIndex());
          const bytes = index.get(path);
          if (!bytes) return next();
          response.setHeader("Content-Type", contentTypeHeader(contentTypeOf(path)));
          response.end(bytes);
        });
      },
    },
  };
}

async function copyAssets(folder: string): Promise<void> {
  const content = syncedContent();
  for (const address of content.addresses().assets) {
    const asset = content.asset(address);
    if (!asset) {
      throw new Error(`The file ${address} is not stored. Synchronise the content again.`);
    }
    const target = join(folder, address);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(asset.path, target);
  }
}

function* wholeIndex(): Generator<[path: string, bytes: Uint8Array]> {
  const store = openStore(dataFolder(readEnvironment(process.env).DATA_DIR).store);
  try {
    yield* indexWhole(openSearchTexts(store));
  } finally {
    store.close();
  }
}

async function writeIndex(folder: string): Promise<void> {
  for (const [path, bytes] of wholeIndex()) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}
