import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { comparable } from "../../apps/cms/src/features/backup/documents/comparable.ts";
import type { Rest } from "./rest.ts";

/** With versions, where an administrator reads them. */
const VERSIONED = ["articles", "resolutions", "campaigns", "calendars"];
const COLLECTIONS = [
  ...VERSIONED,
  ..."media files categories issuers redirects users api-clients webhooks webhook-deliveries changes".split(
    " ",
  ),
];
const GLOBALS = ["site-settings", "navigation"];

/** The CMS gives the site its key again at each start, and notes each login: the drill tries those by themselves. */
const WRITTEN_BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  "api-clients": ["updatedAt"],
  users: ["sessions", "updatedAt"],
};

/** Things by what they are called; equal ones have equal texts. */
export type Observed = Map<string, string>;

/** All documents and versions as an administrator reads them. */
export async function documentsOf(admin: Rest): Promise<Observed> {
  const seen: Observed = new Map();
  const note = (kind: string, docs: { id: string }[]) => {
    for (const doc of docs) {
      const kept = Object.entries(doc).filter(([key]) => !WRITTEN_BY_ITSELF[kind]?.includes(key));
      seen.set(`${kind} ${doc.id}`, JSON.stringify(comparable(Object.fromEntries(kept))));
    }
  };
  for (const slug of COLLECTIONS) {
    const all = "depth=0&pagination=false&draft=true";
    note(slug, (await admin.ask("GET", `/${slug}?${all}`)).docs);
    if (!VERSIONED.includes(slug)) continue;
    const inTrash = "trash=true&where[deletedAt][exists]=true";
    note(`${slug} in the trash`, (await admin.ask("GET", `/${slug}?${all}&${inTrash}`)).docs);
    const versions = await admin.ask(
      "GET",
      `/${slug}/versions?depth=0&pagination=false&trash=true`,
    );
    note(`version of ${slug}`, versions.docs);
  }
  for (const slug of GLOBALS) {
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

/** What is not the same in both, in words. */
export function differences(before: Observed, after: Observed): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    if (!after.has(name)) return [`${name} is gone`];
    if (!before.has(name)) return [`${name} was not there before`];
    return before.get(name) === after.get(name) ? [] : [`${name} is another one`];
  });
}
