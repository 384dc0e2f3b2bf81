import type { SearchTexts } from "@bantin/content";
import { MANIFEST_FILE, writeManifest } from "../shards/manifest.ts";
import { assemble } from "./assemble.ts";
import type { WordSort } from "./division.ts";
import { indexGroup } from "./group-index.ts";

/** Every file of the index of all there is, the manifest last. */
export function* indexWhole(texts: SearchTexts): Generator<[path: string, bytes: Uint8Array]> {
  const groups = texts.groups().map((group) => {
    const index = indexGroup(texts.texts(group));
    return { ...group, ...index, words: (sort: WordSort) => index[sort], cards: () => index.cards };
  });
  const { manifest, files } = assemble(groups, texts.categories());
  yield* files();
  yield [MANIFEST_FILE, new TextEncoder().encode(writeManifest(manifest))];
}
