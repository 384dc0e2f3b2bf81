import { Day } from "@bantin/content";
import {
  faultOfError,
  type PageFacts,
  type PageFault,
  parseLink,
  readPage,
  statusOf,
  wrongStatus,
} from "@bantin/site/check";
import type { PublisherContext } from "../context.ts";
import { type AnsweredQuery, keyOf } from "../traces/recorded-query.ts";
import { relatedPages } from "./hints.ts";
import type { Invalidation } from "./invalidate.ts";

interface RenderedOutput {
  address: string;
  file: string;
  /** Null where it could not be rendered. */
  bytes: Uint8Array | null;
  /** Why not. */
  fault: PageFault | null;
  /** What it asked, until it failed if it did. */
  asked: AnsweredQuery[];
  /** Null for files for machines. */
  facts: PageFacts | null;
  /** Addresses within the site that it leads to, with their fragments. */
  links: string[];
}

/**
 * Renders what is to be rendered, one after the other, and what turns out on the way: where a page gets
 * another answer than the kept one, all pages that asked the same query are rendered too. So no two
 * pages of a release can have been told different things.
 */
export async function* renderStage(
  context: PublisherContext,
  invalidation: Invalidation,
  today: string,
): AsyncGenerator<RenderedOutput> {
  const { recorder, traces, whereabouts, siteUrl } = context;
  const { outputs, pages, follow, scope, verifier, render } = invalidation;
  const spread = new Set<number>();
  const add = (queryId: number) => {
    if (spread.has(queryId)) return;
    spread.add(queryId);
    for (const asker of traces.askersOf(queryId)) if (outputs.has(asker)) render.add(asker);
  };
  const compared = new Set<string>();
  const compare = (answered: AnsweredQuery) => {
    const key = keyOf(answered);
    if (compared.has(key)) return;
    compared.add(key);
    const kept = traces.find(answered);
    if (kept && kept.digest !== answered.digest) add(kept.id);
  };

  const keep = createPool();
  recorder.reset();
  // A set that grows while it is walked is walked to its new end.
  for (const address of render) {
    const file = outputs.get(address) ?? "";
    const { bytes, fault } = await renderOne(context, address, today);
    const asked = recorder.take();
    const facts = bytes && pages.has(address) ? factsOf(bytes, keep) : null;
    const links = facts ? linksWithin(facts, address, { siteUrl, keep }) : [];
    if (scope !== "full") {
      for (const answered of asked) compare(answered);
      if (follow.has(address)) {
        const related = relatedPages(address, links, [whereabouts.categoryOf(address)]);
        const queries = related.flatMap((page) => traces.queriesOf(page));
        for (const id of verifier.broken(queries)) add(id);
      }
    }
    yield { address, file, bytes, fault, asked, facts, links };
  }
}

function factsOf(bytes: Uint8Array, keep: (text: string) => string): PageFacts {
  const facts = readPage(Buffer.from(bytes).toString("utf8"));
  return {
    ...facts,
    title: keep(facts.title),
    links: Array.from(new Set(facts.links), keep),
    ids: new Set(Array.from(facts.ids, keep)),
  };
}

/**
 * Pieces of a text keep all of it in memory, and facts of pages are kept until the check. So they are copied,
 * each once, for pages share most of their links.
 */
function createPool(): (text: string) => string {
  const pool = new Map<string, string>();
  return (text) => {
    const known = pool.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text).toString("utf8");
    pool.set(copy, copy);
    return copy;
  };
}

async function renderOne(
  { site, recorder }: PublisherContext,
  address: string,
  today: string,
): Promise<Pick<RenderedOutput, "bytes" | "fault">> {
  try {
    const { bytes, status } = await site.render(address, {
      content: recorder.content,
      today: new Day(today),
    });
    if (status === statusOf(address)) return { bytes, fault: null };
    throw wrongStatus(status);
  } catch (error) {
    return { bytes: null, fault: faultOfError(address, error) };
  }
}

const ASSET = /\/(?:media|tep)\/[\da-f]{12}\/[^\s"'<>&()\\]+/g;

/** Addresses of the mirrored pictures and files that a file for machines names. */
export function assetsIn(bytes: Uint8Array): string[] {
  const found = Buffer.from(bytes).toString("utf8").match(ASSET) ?? [];
  return [...new Set(found)].flatMap((address) => {
    try {
      return [decodeURI(address)];
    } catch {
      return [];
    }
  });
}

export function linksWithin(
  facts: PageFacts,
  address: string,
  { siteUrl, keep = (text) => text }: { siteUrl: string; keep?: (text: string) => string },
): string[] {
  const links = new Set<string>();
  for (const link of new Set(facts.links)) {
    const parsed = parseLink(link, address, siteUrl);
    if (parsed === null || parsed === "malformed") continue;
    links.add(keep(parsed.fragment === "" ? parsed.path : `${parsed.path}#${parsed.fragment}`));
  }
  return [...links];
}
