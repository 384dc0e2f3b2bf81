import { setTimeout as delay } from "node:timers/promises";
import { addresses } from "@bantin/contract";
import { ask, openIndexFiles, readSearchQuery } from "@bantin/search/asking";
import { toSlug } from "@bantin/vietnamese";
import { LOOK_MS, now, PATIENCE_MS } from "./measure-edits.ts";
import { articleBody } from "./other-changes.ts";
import type { RunningPublisher, RunningSystem } from "./running-system.ts";

/** A new article and what became of it in the search. */
export interface MeasuredArticle {
  /** From the CMS's answer until a search for its title, as browsers search, finds it first. */
  toFindableMs: number;
  /** How long the pass took that brought the index up to date. */
  indexPassMs: number;
}

/** Publishes articles of the newest month one after the other, each with a title of its own. */
export async function measureFindable(
  system: RunningSystem,
  publisher: RunningPublisher,
  times: number,
): Promise<MeasuredArticle[]> {
  const measured: MeasuredArticle[] = [];
  for (let time = 0; time < times; time++) {
    publisher.log.forget();
    const { title, address } = await publishNew(system);
    const savedAt = now();
    await untilNewRelease(system, async () => (await firstFound(system, title)) === address);
    const toFindableMs = now() - savedAt;
    measured.push({ toFindableMs, indexPassMs: await indexPass(publisher) });
  }
  return measured;
}

/**
 * Retitles an article of the archive at the moment in which the index of the search is brought up to date after
 * another one.
 *
 * @returns milliseconds from the CMS's answer until readers get the new title
 */
export async function measureEditsMeanwhile(
  system: RunningSystem,
  times: number,
): Promise<number[]> {
  const measured: number[] = [];
  for (let time = 0; time < times; time++) {
    const edited = await system.editor.article(200 + 37 * time);
    const { address } = await publishNew(system);
    await untilNewRelease(system, async () => (await system.fetchPage(address)) !== null);
    const title = `Sửa trong lúc lập chỉ mục ${now()}`;
    const own = addresses.article(edited);
    await system.editor.retitle(edited.id, title);
    const savedAt = now();
    await untilNewRelease(
      system,
      async () => (await system.fetchPage(own))?.includes(title) ?? false,
    );
    measured.push(now() - savedAt);
  }
  return measured;
}

/** Milliseconds that the pass took which made the index, once the log tells of it. */
async function indexPass({ log }: RunningPublisher): Promise<number> {
  const end = now() + PATIENCE_MS;
  for (;;) {
    const pass = log.read().passes.find(({ durations }) => durations.index !== undefined);
    if (pass) return Object.values(pass.durations).reduce((sum, ms) => sum + ms, 0);
    if (now() > end) throw new Error("The publisher's log tells of no pass for the search index.");
    await delay(LOOK_MS);
  }
}

async function publishNew({ editor }: RunningSystem): Promise<{ title: string; address: string }> {
  const { publishedAt } = await editor.article(0);
  const title = `Bài tìm thấy ngay số ${Date.now()}`;
  const category = await editor.idOf("categories", "thoi-su");
  const body = articleBody("Một đoạn.", "Đoạn nữa.");
  await editor.publish("articles", { title, publishedAt, category, body });
  return { title, address: addresses.article({ slug: toSlug(title), publishedAt }) };
}

/** Asks at once, and again whenever readers see another release. */
async function untilNewRelease(
  system: RunningSystem,
  isThere: () => Promise<boolean>,
): Promise<void> {
  const end = now() + PATIENCE_MS;
  let seen: string | null = null;
  for (;;) {
    const current = system.current();
    if (current !== seen && (await isThere())) return;
    seen = current;
    if (now() > end) throw new Error("A new article did not come on the site, or into its search.");
    await delay(LOOK_MS);
  }
}

/** The address of the first page that a reader's browser would show; null without any. */
async function firstFound({ settings }: RunningSystem, text: string): Promise<string | null> {
  const files = await openIndexFiles(async (path) => {
    const response = await fetch(`${settings.siteUrl}/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  });
  const filters = { kind: null, year: null, category: null };
  for await (const { pages } of ask(files, readSearchQuery(text, files.shortening), filters)) {
    const first = pages[0];
    if (first !== undefined) return (await files.card(first))?.address ?? null;
  }
  return null;
}
