import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Settings } from "../../system/settings.ts";
import { type Answer, type Ask, type Desk, type Played, sentencesOf } from "./desk.ts";
import type { BadRecord } from "./records.ts";

/** Records between two articles of a colleague. */
const BATCH = 5;
/** For a machine that is busy. Nothing is measured here. */
const LIVE_WITHIN_MS = 90_000;

/** What must not happen, with the request that made it happen. */
interface Stop {
  what: string;
  request: unknown;
}

/** How a day went. */
interface Day {
  saved: number;
  refused: number;
  stops: Stop[];
  /** Every sentence that a refusal told, and how often. */
  sentences: Map<string, number>;
}

/** Plays records, and after every few of them has a colleague publish something urgent, which must be live. */
export async function liveThrough(
  records: readonly BadRecord[],
  desk: Desk,
  colleague: Colleague,
): Promise<Day> {
  const day: Day = { saved: 0, refused: 0, stops: [], sentences: new Map() };
  for (let at = 0; at < records.length; at += BATCH) {
    const batch: Played[] = [];
    for (const record of records.slice(at, at + BATCH)) {
      const played = await desk.play(record);
      batch.push(played);
      note(played, day);
    }
    const wrong = await colleague.publish();
    if (wrong) day.stops.push(await culprit(wrong, batch));
  }
  return day;
}

function note({ answer, request }: Played, day: Day): void {
  if (answer.status >= 200 && answer.status < 300) day.saved += 1;
  else if (answer.status >= 400 && answer.status < 500) {
    day.refused += 1;
    for (const sentence of sentencesOf(answer)) {
      day.sentences.set(sentence, (day.sentences.get(sentence) ?? 0) + 1);
    }
  } else {
    const told = JSON.stringify(answer.body)?.slice(0, 500);
    day.stops.push({ what: `the CMS answered ${answer.status}: ${told}`, request });
  }
}

const published = z.object({ doc: z.object({ slug: z.string(), publishedAt: z.string() }) });
const told = z.object({ site: z.object({ failure: z.object({ error: z.string() }).nullable() }) });
/** Publishes articles that have nothing to do with anything else. */
export interface Colleague {
  /** What is wrong when the article does not go live; null when it does. */
  publish(): Promise<Wrong | null>;
}

export function colleagueOf(settings: Settings, asColleague: Ask): Colleague {
  let serial = 0;
  return {
    async publish() {
      const title = `Tin gấp ${++serial}`;
      const body = textBody("Nước lên nhanh, bà con di dời ngay.");
      const article = { title, body, _status: "published" };
      const answer = await asColleague("POST", "/articles", article);
      const { data } = published.safeParse(answer.body);
      if (!data) {
        const words = `the colleague's article was refused: ${JSON.stringify(answer)}`;
        return { words, isOver: async () => false };
      }
      const { slug, publishedAt } = data.doc;
      const url = `${settings.siteUrl}/tin-tuc/${monthOf(publishedAt)}/${slug}/`;
      const isLive = (ms: number) => isServed(url, title, ms);
      if (await isLive(LIVE_WITHIN_MS)) return null;
      const { body: status } = await asColleague("GET", "/site/status");
      const reason = told.safeParse(status).data?.site.failure?.error ?? JSON.stringify(status);
      return { words: `${url} is not live: ${reason}`, isOver: () => isLive(LIVE_WITHIN_MS / 3) };
    },
  };
}

/** What keeps a colleague from publishing, and a way to ask whether it still does. */
interface Wrong {
  words: string;
  isOver: () => Promise<boolean>;
}

/** Takes records back, the last first, until the site goes on. */
async function culprit({ words, isOver }: Wrong, batch: readonly Played[]): Promise<Stop> {
  for (const { answer, request, undo } of batch.toReversed()) {
    if (!isSaved(answer)) continue;
    const undone = await undo();
    if (await isOver()) return { what: words, request };
    console.log(`Taken back with ${undone.status}, still stopped: ${request.path}`);
  }
  const requests = batch.map(({ request }) => request);
  throw new Error(`${words}\nTaking these back did not help:\n${JSON.stringify(requests)}`);
}

const isSaved = ({ status }: Answer) => status >= 200 && status < 300;

async function isServed(url: string, title: string, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok && (await response.text()).includes(title)) return true;
    await delay(50);
  }
  return false;
}

function monthOf(instant: string): string {
  return new Intl.DateTimeFormat("sv", {
    timeZone: "Asia/Ho_Chi_Minh",
    year: "numeric",
    month: "2-digit",
  })
    .format(new Date(instant))
    .replace("-", "/");
}

function textBody(text: string): object {
  return {
    root: { type: "root", children: [{ type: "paragraph", children: [{ text, type: "text" }] }] },
  };
}
