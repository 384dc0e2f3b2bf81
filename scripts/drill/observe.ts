import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { z } from "zod";
import { comparable } from "../../apps/cms/src/features/backup/documents/comparable.ts";
import { COLLECTION_NAMES } from "../../packages/contract/src/index.ts";
import type { Rest } from "./rest.ts";

/** The CMS gives the site its key again at each start, and notes each login: the drill tries those by themselves. */
const WRITTEN_BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  "api-clients": ["updatedAt"],
  users: ["sessions", "updatedAt"],
};

/** Things by what they are called; equal ones have equal texts. */
export type Observed = Map<string, string>;

/** What Payload leaves out is not allowed; what it says besides is for whom. */
const may = z.object({ read: z.unknown().optional(), readVersions: z.unknown().optional() });
const access = z.object({
  collections: z.record(z.string(), may),
  globals: z.record(z.string(), may),
});

/**
 * All documents and versions that an administrator may read. What nobody reads is compared row by row in the CMS's
 * own tests of backups.
 *
 * @throws when something that readers see is not among it
 */
export async function documentsOf(admin: Rest): Promise<Observed> {
  const seen: Observed = new Map();
  const note = (kind: string, docs: { id: string }[]) => {
    for (const doc of docs) {
      const kept = Object.entries(doc).filter(([key]) => !WRITTEN_BY_ITSELF[kind]?.includes(key));
      seen.set(`${kind} ${doc.id}`, JSON.stringify(comparable(Object.fromEntries(kept))));
    }
  };
  const { collections, globals } = access.parse(await admin.ask("GET", "/access"));
  const unread = COLLECTION_NAMES.filter((slug) => !collections[slug]?.read);
  if (unread.length > 0) throw new Error(`An administrator may not read ${unread}`);
  for (const [slug, { read, readVersions }] of Object.entries(collections)) {
    if (!read || slug.startsWith("payload-")) continue;
    const all = "depth=0&pagination=false&draft=true";
    note(slug, (await admin.ask("GET", `/${slug}?${all}`)).docs);
    if (!readVersions) continue;
    const inTrash = "trash=true&where[deletedAt][exists]=true";
    note(`${slug} in the trash`, (await admin.ask("GET", `/${slug}?${all}&${inTrash}`)).docs);
    const versions = await admin.ask(
      "GET",
      `/${slug}/versions?depth=0&pagination=false&trash=true`,
    );
    note(`version of ${slug}`, versions.docs);
  }
  for (const [slug, { read }] of Object.entries(globals)) {
    if (!read) continue;
    const { id: _, globalType: __, ...global } = await admin.ask("GET", `/globals/${slug}?depth=0`);
    seen.set(`global ${slug}`, JSON.stringify(comparable(global)));
  }
  return seen;
}

/** Every file below a folder by its hash, links followed. */
export function filesOf(folder: string): Observed {
  const seen: Observed = new Map();
  const visit = (path: string) => {
    for (const name of readdirSync(path)) {
      const inner = join(path, name);
      // A release links to what it shares with others.
      if (statSync(inner).isDirectory()) visit(inner);
      else {
        const hash = createHash("sha256").update(readFileSync(inner)).digest("hex");
        seen.set(relative(folder, inner), hash);
      }
    }
  };
  visit(folder);
  return seen;
}

/** Whoever restores or moves is written down, too, and a CMS that starts tells its subscribers. */
const GROW_BY_THEMSELVES = ["audit-entries ", "webhook-deliveries "];

/** What is not the same in both, in words. */
export function differences(before: Observed, after: Observed): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    if (!after.has(name)) return [`${name} is gone`];
    if (!before.has(name)) {
      const mayCome = GROW_BY_THEMSELVES.some((kind) => name.startsWith(kind));
      return mayCome ? [] : [`${name} was not there before`];
    }
    return before.get(name) === after.get(name) ? [] : [`${name} is another one`];
  });
}
