import { setTimeout as delay } from "node:timers/promises";
import { addresses } from "@bantin/contract";
import type { EditedArticle } from "./editor.ts";
import type { LoggedPass } from "./publisher-log.ts";
import type { RunningPublisher, RunningSystem } from "./running-system.ts";

/** A change and what became of it. */
export interface MeasuredChange {
  /** From the CMS's answer until readers got the new bytes on every page that was waited for. */
  toLiveMs: number;
  /** From the CMS's answer until the publisher set to work. */
  noticeMs: number;
  /** What put it live. */
  pass: LoggedPass;
  /** From the CMS's answer until every page was verified. */
  toVerifiedMs: number;
  /** Pages and files that were rendered, by the pass and after it. */
  rendered: number;
  renderedLate: number;
}

/** At most so long between two looks at the site. */
export const LOOK_MS = 1;
export const PATIENCE_MS = 60_000;

/**
 * Retitles articles one after the other, every second one among the newest, which stand on the front page, in the
 * feeds and in their category too, and the others anywhere in the archive.
 */
export async function measureEdits(
  system: RunningSystem,
  publisher: RunningPublisher,
  { articles, edits, pauseMs }: { articles: number; edits: number; pauseMs: number },
): Promise<MeasuredChange[]> {
  const measured: MeasuredChange[] = [];
  for (let edit = 0; edit < edits; edit++) {
    const place = edit % 2 === 0 ? edit % 10 : Math.floor(((edit * 0.618) % 1) * articles);
    const article = await system.editor.article(place);
    const lists = await pagesWith(system, article);
    const title = `Sửa lần ${edit} vào ${Date.now()}`;
    // At any moment of the publisher's rhythm, as editors do.
    await delay(Math.random() * pauseMs);
    measured.push(
      await measureChange(system, publisher, {
        make: () => system.editor.retitle(article.id, title),
        isLive: async () => {
          for (const page of lists) {
            if (!(await system.fetchPage(page))?.includes(title)) return false;
          }
          return true;
        },
      }),
    );
  }
  return measured;
}

export interface Change {
  /** Resolves when the CMS has answered. */
  make: () => Promise<unknown>;
  /** Asked whenever readers see another release. */
  isLive: () => Promise<boolean>;
}

export async function measureChange(
  system: RunningSystem,
  { log }: RunningPublisher,
  { make, isLive }: Change,
): Promise<MeasuredChange> {
  log.forget();
  let seen = system.current();
  await make();
  const savedAt = now();
  for (;;) {
    const current = system.current();
    if (current !== seen && (await isLive())) break;
    seen = current;
    if (now() - savedAt > PATIENCE_MS) throw new Error("A change did not come on the site.");
    await delay(LOOK_MS);
  }
  const liveAt = now();
  const { passes } = await log.untilVerified();
  const verifiedAt = now();
  const [pass, ...later] = passes.filter(({ rendered }) => rendered > 0);
  if (!pass) throw new Error("The publisher's log tells of no pass.");
  return {
    toLiveMs: liveAt - savedAt,
    noticeMs: Math.max(0, pass.beganAt - savedAt),
    pass,
    toVerifiedMs: verifiedAt - savedAt,
    rendered: pass.rendered,
    renderedLate: later.reduce((sum, { rendered }) => sum + rendered, 0),
  };
}

/** Milliseconds since 1970, with fractions. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** The article's page, and which of the pages that may list it show its title. */
async function pagesWith(system: RunningSystem, article: EditedArticle): Promise<string[]> {
  const own = addresses.article(article);
  const html = await system.fetchPage(own);
  if (html === null) throw new Error(`${own} is not on the site.`);
  const month = own.slice(0, own.lastIndexOf("/", own.length - 2) + 1);
  const year = article.publishedAt.slice(0, 4);
  const category = /"(\/chuyen-muc\/[^/"]+\/)"/.exec(html.slice(html.indexOf("<main")))?.[1];
  const lists = category ? [category, `${category}${year}/`] : [];
  const feeds = Array.from(
    html.matchAll(/<link[^>]*rel="alternate"[^>]*href="([^"]+)"/g),
    ([, href]) => new URL(href ?? "", system.settings.siteUrl).pathname,
  );
  const found = [own];
  for (const page of new Set([month, ...lists, addresses.home(), ...feeds])) {
    if ((await system.fetchPage(page))?.includes(article.title)) found.push(page);
  }
  return found;
}
