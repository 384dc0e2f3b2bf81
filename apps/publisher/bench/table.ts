import type { Summary } from "./summary.ts";

/** The figures for people. */
export function table(result: Summary): string {
  const { machine, editToLiveMs, noticeMs, workMs, stagesMs, rendered, peers } = result;
  const { findableMs, indexPassMs, editMeanwhileMs } = result;
  const stages = Object.entries(stagesMs).map(([stage, ms]) => `${stage} ${ms}`);
  const fullStages = Object.entries(result.fullStagesMs).map(([stage, ms]) => `${stage} ${ms}`);
  return [
    `${result.articles} articles, ${result.pages} pages. ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGib} GiB, Node ${machine.node}, load ${machine.loadAverage}`,
    "",
    `edit → live       ${editToLiveMs.median} ms median, ${editToLiveMs.p95} ms p95`,
    `  noticed after   ${noticeMs.median} ms median, ${noticeMs.p95} ms p95`,
    `  work            ${workMs.median} ms median, ${workMs.p95} ms p95: ${stages.join(", ")}`,
    `  all verified    ${result.verifiedMs} ms after the edit`,
    `rendered          by an edit ${rendered.edit} (background verification found ${rendered.lateInAllEdits} more in all edits together)`,
    `  a new article   ${rendered.newArticle.rendered} + ${rendered.newArticle.renderedLate} by background verification; live after ${rendered.newArticle.toLiveMs} ms`,
    `  a new document  ${rendered.newDocument.rendered} + ${rendered.newDocument.renderedLate} by background verification; live after ${rendered.newDocument.toLiveMs} ms`,
    `search            a new article is found after ${findableMs.median} ms median, ${findableMs.p95} ms p95; the pass for its index takes ${indexPassMs.median} ms`,
    `  meanwhile       an edit → live ${editMeanwhileMs.median} ms median, ${editMeanwhileMs.p95} ms p95`,
    `full render       ${result.fullRenderMs} ms without sync and search index: ${fullStages.join(", ")}`,
    `peak memory       ${result.peakMemoryMib} MiB`,
    `astro build       ${peers.astro ? `${peers.astro.fullMs} ms; an edit under its incremental build ${peers.astroIncremental?.editMs} ms` : "not measured"}`,
    `Hugo              ${peers.hugo ? `${peers.hugo.fullMs} ms (${peers.hugo.version}, ${peers.hugo.pages} pages)` : "not measured: no hugo on the PATH, and no HUGO_BIN"}`,
    "",
    ...result.budgets.map(
      ({ what, measured, budget, isMet }) =>
        `${isMet ? "met   " : "MISSED"}  ${what}: ${measured} (budget ${budget})`,
    ),
  ].join("\n");
}
