import type { PublisherReport, SiteState } from "@bantin/contract";
import { expect, it } from "vitest";
import { createReportQueue } from "./report-queue.ts";

const state = (revision: string): SiteState => ({
  live: null,
  revision,
  failure: null,
  held: [],
  freeze: null,
});

function withQueue() {
  const sent: PublisherReport[] = [];
  const failures: unknown[] = [];
  const line = { isDown: false };
  const queue = createReportQueue(
    async (report) => {
      if (line.isDown) throw new Error("down");
      sent.push(report);
    },
    (error) => void failures.push(error),
  );
  return { sent, failures, line, queue, revisions: () => sent.map(({ revision }) => revision) };
}

it("sends each state once, in order", async () => {
  const { queue, revisions } = withQueue();
  for (const revision of ["1", "1", "2", "2", "3"]) queue.add(state(revision));
  await queue.idle();
  expect(revisions()).toEqual(["1", "2", "3"]);
});

it("keeps what could not be sent, and sends it in order when the line is back", async () => {
  const { queue, revisions, failures, line } = withQueue();
  line.isDown = true;
  queue.add(state("1"));
  await queue.idle();
  queue.add(state("2"));
  await queue.idle();
  expect([revisions(), failures.length]).toEqual([[], 2]);
  line.isDown = false;
  queue.retry();
  await queue.idle();
  expect(revisions()).toEqual(["1", "2"]);
});

it("sends an answer with the next state, although the state is the same, and then no more", async () => {
  const { queue, sent } = withQueue();
  queue.add(state("1"));
  await queue.idle();
  queue.answer({ id: "y1", outcome: "done", error: null });
  queue.add(state("1"));
  await queue.idle();
  queue.add(state("2"));
  await queue.idle();
  expect(sent.map(({ answers }) => answers.map(({ id }) => id))).toEqual([[], ["y1"], []]);
});

it("drops the oldest states when the line is down for long", async () => {
  const { queue, revisions, line } = withQueue();
  line.isDown = true;
  for (let revision = 1; revision <= 80; revision++) queue.add(state(String(revision)));
  await queue.idle();
  line.isDown = false;
  queue.retry();
  await queue.idle();
  expect(revisions()).toHaveLength(50);
  expect(revisions().at(-1)).toBe("80");
});
