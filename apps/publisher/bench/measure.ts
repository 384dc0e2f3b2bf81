import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRestClient, openContent, openStore } from "@bantin/content";
import { dataFolder } from "@bantin/site/settings";
import { type MeasuredChange, measureEdits } from "./measure-edits.ts";
import { type MeasuredArticle, measureEditsMeanwhile, measureFindable } from "./measure-search.ts";
import { measureNewArticle, measureNewDocument } from "./other-changes.ts";
import { type AstroPeer, openAstroPeer } from "./peers/astro.ts";
import { type HugoPeer, openHugoPeer } from "./peers/hugo.ts";
import type { LoggedPass } from "./publisher-log.ts";
import { type RunningPublisher, type RunningSystem, startSystem } from "./running-system.ts";

/** What the publisher waits between two looks when no hint comes, by default. */
const POLL_MS = 250;
const WARM_UP = 2;
/** New articles that are searched for. */
const SEARCHES = 5;

export interface Options {
  articles: number;
  edits: number;
  rounds: number;
  withPeers: boolean;
  dataDir: string;
  /** Told what is under way. */
  say: (line: string) => void;
}

export interface Measured {
  articles: number;
  /** The first pass of each round: everything is read and rendered. */
  full: LoggedPass[];
  edits: MeasuredChange[];
  newArticle: MeasuredChange;
  newDocument: MeasuredChange;
  findable: MeasuredArticle[];
  /** Edits that come while the index of the search is made: milliseconds until they are live. */
  editsMeanwhile: number[];
  /** Bytes. */
  peakMemory: number;
  /** Milliseconds; null where a peer was not measured. */
  astro: { full: number[]; incrementalEdit: number } | null;
  hugo: { version: string; pages: number; full: number[] } | null;
}

export async function measure(options: Options): Promise<Measured> {
  const { articles, dataDir, say } = options;
  say(`A CMS with ${articles} articles …`);
  const system = await startSystem(articles, dataDir);
  try {
    const peers = options.withPeers ? await openPeers(system, dataDir, say) : null;
    const { publisher, full, astroFull, hugoFull } = await measureFull(options, system, peers);
    say(`${options.edits} edits …`);
    const edits = await measureEdits(system, publisher, {
      articles,
      edits: options.edits + WARM_UP,
      pauseMs: POLL_MS,
    });
    const newArticle = await measureNewArticle(system, publisher);
    const newDocument = await measureNewDocument(system, publisher);
    say("Searches …");
    const findable = await measureFindable(system, publisher, SEARCHES);
    const editsMeanwhile = await measureEditsMeanwhile(system, SEARCHES);
    const peakMemory = await publisher.peakMemory();
    await publisher.stop();
    return {
      articles,
      full,
      newArticle,
      newDocument,
      findable,
      editsMeanwhile,
      peakMemory,
      edits: edits.slice(WARM_UP),
      astro: peers && {
        full: astroFull,
        incrementalEdit: await measureIncremental(system, peers.astro, say),
      },
      hugo: peers?.hugo ? { ...about(peers.hugo), full: hugoFull } : null,
    };
  } finally {
    await system.stop();
  }
}

interface Peers {
  astro: AstroPeer;
  hugo: HugoPeer | null;
}

const about = ({ version, pages }: HugoPeer) => ({ version, pages });

async function openPeers(
  { settings }: RunningSystem,
  dataDir: string,
  say: Options["say"],
): Promise<Peers> {
  say("The same content for the peers …");
  const apiKey = readFileSync(join(dataDir, "secrets", "site-api-key"), "utf8").trim();
  const client = createRestClient({ baseUrl: settings.cmsUrl, apiKey });
  const astro = openAstroPeer(client, dataDir, settings.siteUrl);
  await astro.sync();
  const store = openStore(dataFolder(dataDir).store);
  const hugo = openHugoPeer(openContent(store), join(dataDir, "hugo"));
  store.close();
  if (hugo === null) say("Hugo is skipped: HUGO_BIN names none, and none is on the PATH.");
  return { astro, hugo };
}

/** Ours and the peers' in turns, so that what else the machine does meets all of them. */
async function measureFull(
  { rounds, say }: Options,
  system: RunningSystem,
  peers: Peers | null,
): Promise<{
  publisher: RunningPublisher;
  full: LoggedPass[];
  astroFull: number[];
  hugoFull: number[];
}> {
  const [full, astroFull, hugoFull]: [LoggedPass[], number[], number[]] = [[], [], []];
  for (let round = 1; ; round++) {
    say(`Full renders, round ${round} …`);
    if (peers) astroFull.push(await peers.astro.full());
    if (peers?.hugo) hugoFull.push(peers.hugo.full());
    const publisher = system.startPublisher();
    full.push(...(await publisher.log.untilVerified()).passes.slice(0, 1));
    if (round >= rounds) return { publisher, full, astroFull, hugoFull };
    await publisher.stop();
  }
}

/** One edit under Astro's incremental build: what the build after it takes. */
async function measureIncremental(
  { editor }: RunningSystem,
  astro: AstroPeer,
  say: Options["say"],
): Promise<number> {
  say("Astro's incremental build …");
  await astro.sync();
  await astro.incremental();
  const { id } = await editor.article(100);
  await editor.retitle(id, `Sửa cho Astro lúc ${Date.now()}`);
  await astro.sync();
  return astro.incremental();
}
