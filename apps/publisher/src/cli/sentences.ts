import type { Outcome } from "../cycle.ts";

/** What became of a pass, in one sentence. `npm start` knows them by how they begin. */
export function outcomeSentence(outcome: Outcome): string {
  const { isNew, pages, added, changed, removed, durations } = outcome;
  if (!isNew) return `The site is up to date: ${pages} pages.`;
  const seconds = Object.values(durations).reduce((sum, ms) => sum + ms, 0) / 1000;
  const files = `${added} added, ${changed} changed, ${removed} removed`;
  return `The site is live: ${pages} pages; files: ${files}; ${seconds.toFixed(2)} s.`;
}

export function failureSentence(message: string): string {
  return `The site was not updated. ${message}`;
}
