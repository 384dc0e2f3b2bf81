import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openSearchTexts, openStore } from "@bantin/content";
import { INDEX_FOLDER, indexWhole, MANIFEST_FILE } from "@bantin/search";
import type { AstroIntegration } from "astro";
import { contentTypeHeader, contentTypeOf } from "../serve/content-types.ts";
import { dataFolder, readEnvironment } from "../settings.ts";

/**
 * Puts the search index into the site: written with the pages, answered by the development server. Its files are
 * no routes, since there is nothing to render; the publisher makes the same from its own store.
 */
export function searchIndex(): AstroIntegration {
  let isStatic = true;
  return {
    name: "bantin:search-index",
    hooks: {
      "astro:config:done": ({ buildOutput }) => {
        isStatic = buildOutput === "static";
      },
      "astro:build:done": async ({ dir }) => {
        if (isStatic) await writeIndex(fileURLToPath(dir));
      },
      "astro:server:setup": ({ server }) => {
        let index = new Map<string, Uint8Array>();
        server.middlewares.use((request, response, next) => {
          const path = decodeURI(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
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
