import { openSearchTexts, type Store } from "@bantin/content";
import {
  type Assembly,
  assemble,
  type GroupIndex,
  type IndexedGroup,
  indexGroup,
} from "@bantin/search";
import { type GroupStore, openGroupStore } from "./group-store.ts";

/** The search index of what is published, kept up to date group by group. */
export interface SearchIndex {
  /** Indexes anew the groups in which something has changed, and puts the index together. */
  update(): Assembly;
  close(): void;
}

/**
 * What is kept in `file` is a memory of work done: it can be lost, and a crash between keeping it and putting the
 * index live does no harm, for the live release tells by itself which files it has.
 */
export function openSearchIndex(file: string, store: Store, code: string): SearchIndex {
  const texts = openSearchTexts(store);
  const kept = openGroupStore(file, code);
  return {
    update() {
      const groups = texts.groups();
      const heads = kept.heads();
      const changed = new Map<string, GroupIndex & { fingerprint: string }>();
      for (const group of groups) {
        if (heads.get(group.key)?.fingerprint === group.fingerprint) continue;
        const { fingerprint } = group;
        changed.set(group.key, { ...indexGroup(texts.texts(group)), fingerprint });
      }
      const indexed = groups.map((group): IndexedGroup => {
        const now = changed.get(group.key);
        return now
          ? changedGroup(group, now, kept, heads.has(group.key))
          : keptGroup(group, heads, kept);
      });
      const assembly = assemble(indexed, texts.categories(), kept.manifest());
      const known = new Set(groups.map(({ key }) => key));
      const removed = [...heads.keys()].filter((key) => !known.has(key));
      kept.save({ manifest: assembly.manifest, changed, removed });
      return assembly;
    },
    close: () => kept.close(),
  };
}

type Group = Pick<IndexedGroup, "key" | "kind" | "year">;

function changedGroup(
  { key, kind, year }: Group,
  index: GroupIndex,
  kept: GroupStore,
  wasThere: boolean,
): IndexedGroup {
  return {
    ...{ key, kind, year, count: index.count, hash: index.hash, withdrawn: index.withdrawn },
    words: (sort) => index[sort],
    wordsBefore: (sort) => (wasThere ? kept.words(key, sort) : null),
    cards: () => index.cards,
  };
}

function keptGroup(
  { key, kind, year }: Group,
  heads: ReturnType<GroupStore["heads"]>,
  kept: GroupStore,
): IndexedGroup {
  const head = heads.get(key);
  return {
    ...{ key, kind, year },
    ...{ count: head?.count ?? 0, hash: head?.hash ?? "", withdrawn: head?.withdrawn ?? [] },
    words: (sort) => kept.words(key, sort),
    cards: () => kept.cards(key),
  };
}
