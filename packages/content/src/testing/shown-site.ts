import { COLLECTION_NAMES } from "@bantin/contract";
import { type ExampleSite, exampleSite, type RawDocument } from "@bantin/contract/examples";
import { GLOBAL_NAMES, GLOBALS } from "../collections/globals.ts";
import type { Store } from "../store/store.ts";
import type { FakeContent } from "./fake-content.ts";

/**
 * What readers have to see, worked out apart from the store: all that the CMS publishes, but of each record that is
 * held the version that was seen before, or none.
 */
export class ShownSite {
  #site: ExampleSite | null = null;

  /** Follows a sync that went well. @param store of which only what it holds is asked */
  follow(content: FakeContent, { reader }: Pick<Store, "reader">): ExampleSite {
    const before = this.#site;
    const site = exampleSite();
    const holds = reader
      .prepare(
        `SELECT h.collection, h.id, h.updated_at = r.updated_at AS is_shown FROM held h
         LEFT JOIN records r ON r.collection = h.collection AND r.id = h.id`,
      )
      .all();
    // What waits for nothing but its file is stored as it is, and shown without.
    const held = new Set(
      holds.filter((row) => row.is_shown !== 1).map(({ collection, id }) => `${collection}/${id}`),
    );
    for (const name of COLLECTION_NAMES) {
      const shown = new Map<string, RawDocument>();
      for (const document of before?.[name] ?? []) {
        if (held.has(`${name}/${document.id}`)) shown.set(document.id, document);
      }
      for (const document of content.published(name)) {
        if (!held.has(`${name}/${document.id}`)) shown.set(document.id, document);
      }
      site[name] = [...shown.values()];
    }
    for (const slug of GLOBAL_NAMES) {
      const isHeld = held.has(`${slug}/${slug}`);
      const last = before?.globals[slug] ?? { ...GLOBALS[slug].empty };
      site.globals[slug] = isHeld ? last : content.global(slug);
    }
    this.#site = site;
    return structuredClone(site);
  }
}
