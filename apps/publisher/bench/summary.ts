import { cpus, loadavg, totalmem } from "node:os";
import { z } from "zod";
import type { Measured } from "./measure.ts";
import type { MeasuredChange } from "./measure-edits.ts";
import { median, percentile, round } from "./statistics.ts";

/** What is needed of the JSON of an earlier run. */
export const earlier = z.object({
  articles: z.number(),
  editToLiveMs: z.object({ median: z.number() }),
});

/** A budget of the design with what was measured. */
export interface Budget {
  what: string;
  measured: number;
  budget: number;
  isMet: boolean;
}

const STAGES = ["sync", "invalidate", "render", "index", "check", "release", "remember"] as const;
const MEBIBYTE = 2 ** 20;

export type Summary = ReturnType<typeof summarise>;

export function summarise(measured: Measured, before: z.infer<typeof earlier> | null) {
  const { edits, full, astro, hugo } = measured;
  const editMs = spread(edits, ({ toLiveMs }) => toLiveMs);
  const findableMs = spread(measured.findable, ({ toFindableMs }) => toFindableMs);
  const editMeanwhileMs = spread(measured.editsMeanwhile, (ms) => ms);
  const fullRenderMs = round(
    median(full.map(({ durations: { sync: _, index: __, ...rest } }) => sum(Object.values(rest)))),
  );
  const astroFullMs = astro && round(median(astro.full));
  const hugoFullMs = hugo && round(median(hugo.full));
  const peakMemoryMib = round(measured.peakMemory / MEBIBYTE);
  const ratio = (ms: number, of: number | null | undefined, digits: number) =>
    of ? round(ms / of, digits) : null;
  const ratios = {
    editToHugoFull: ratio(editMs.median, hugoFullMs, 3),
    editToAstroFull: ratio(editMs.median, astroFullMs, 4),
    editToAstroIncremental: ratio(editMs.median, astro?.incrementalEdit, 4),
    fullRenderToAstroFull: ratio(fullRenderMs, astroFullMs, 2),
    fullRenderToHugoFull: ratio(fullRenderMs, hugoFullMs, 2),
    editToEarlier: ratio(editMs.median, before?.editToLiveMs.median, 2),
  };
  return {
    articles: measured.articles,
    pages: full[0]?.pages ?? 0,
    machine: machine(),
    editToLiveMs: editMs,
    noticeMs: spread(edits, ({ noticeMs }) => noticeMs),
    workMs: spread(edits, ({ toLiveMs, noticeMs }) => toLiveMs - noticeMs),
    stagesMs: Object.fromEntries(
      STAGES.map((stage) => [
        stage,
        round(median(edits.map(({ pass }) => pass.durations[stage] ?? 0)), 1),
      ]),
    ),
    verifiedMs: round(median(edits.map(({ toVerifiedMs }) => toVerifiedMs))),
    rendered: {
      edit: median(edits.map(({ rendered }) => rendered)),
      lateInAllEdits: sum(edits.map(({ renderedLate }) => renderedLate)),
      newArticle: change(measured.newArticle),
      newDocument: change(measured.newDocument),
    },
    findableMs,
    indexPassMs: spread(measured.findable, ({ indexPassMs }) => indexPassMs),
    editMeanwhileMs,
    /** Without the sync, and without the index of the search, which astro build does not make. */
    fullRenderMs,
    fullStagesMs: full[0]?.durations ?? {},
    peakMemoryMib,
    peers: {
      hugo: hugo && { version: hugo.version, pages: hugo.pages, fullMs: hugoFullMs },
      astro: astro && { fullMs: astroFullMs },
      astroIncremental: astro && { editMs: round(astro.incrementalEdit) },
    },
    ratios,
    budgets: [
      budget("edit → live, median, ms", editMs.median, 150),
      budget("edit → live, p95, ms", editMs.p95, 500),
      budget("new article → findable, median, ms", findableMs.median, 3000),
      budget("edit → live while the index is made, median, ms", editMeanwhileMs.median, 500),
      ...optional("edit / Hugo's full build", ratios.editToHugoFull, 0.1),
      ...optional(`edit / edit at ${before?.articles} articles`, ratios.editToEarlier, 2),
      ...optional("full render / astro build", ratios.fullRenderToAstroFull, 1),
      budget("publisher's memory, MiB", peakMemoryMib, 1024),
    ],
  };
}

function spread<Measured>(edits: readonly Measured[], of: (edit: Measured) => number) {
  const values = edits.map(of);
  return { median: round(median(values)), p95: round(percentile(values, 95)) };
}

function change({ toLiveMs, rendered, renderedLate, toVerifiedMs }: MeasuredChange) {
  return { toLiveMs: round(toLiveMs), rendered, renderedLate, verifiedMs: round(toVerifiedMs) };
}

function budget(what: string, measured: number, most: number): Budget {
  return { what, measured, budget: most, isMet: measured <= most };
}

function optional(what: string, measured: number | null, most: number): Budget[] {
  return measured === null ? [] : [budget(what, measured, most)];
}

function machine() {
  return {
    cpu: cpus()[0]?.model ?? "",
    cores: cpus().length,
    memoryGib: round(totalmem() / 2 ** 30),
    node: process.version,
    /** Over the last minute: above the number of cores, others were at work too. */
    loadAverage: round(loadavg()[0] ?? 0, 1),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
