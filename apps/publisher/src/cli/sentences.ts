import type { LeaseHolder } from "@bantin/releases";
import type { Outcome } from "../cycle.ts";

/** What became of a pass, in one sentence. `npm start` knows them by how they begin. */
export function outcomeSentence(outcome: Outcome): string {
  const { isNew, pages, added, changed, removed, held, durations } = outcome;
  const kept = held.length > 0 ? ` ${held.length} held back: ${held[0]?.problem}` : "";
  if (!isNew) return `The site is up to date: ${pages} pages.${kept}`;
  const seconds = Object.values(durations).reduce((sum, ms) => sum + ms, 0) / 1000;
  const files = `${added} added, ${changed} changed, ${removed} removed`;
  return `The site is live: ${pages} pages; files: ${files}; ${seconds.toFixed(2)} s.${kept}`;
}

export function failureSentence(message: string): string {
  return `The site was not updated. ${message}`;
}

/** Which files are made anew. What is live is not made of them. */
export function damageSentence(files: readonly string[]): string {
  return `Damaged or gone, and made anew from the CMS: ${files.join(", ")}. The live site stays as it is meanwhile.`;
}

/** Whom a publisher waits for, since when, and what to do should that one only seem to be alive. */
export function waitingSentence(holder: LeaseHolder | null): string {
  if (holder === null) return "Another publisher is at work. Waiting until it stops.";
  const { pid, host, since } = holder;
  return `Another publisher is at work: process ${pid} on ${host}, since ${since}. Waiting until it stops. Should it hang (its /healthz does not answer), end it on that machine with “kill -9 ${pid}”: the next publisher takes over at once, and nothing is lost.`;
}
