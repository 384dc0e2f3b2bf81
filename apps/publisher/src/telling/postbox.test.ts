import type { PublisherReport, SiteState } from "@bantin/contract";
import { expect, it } from "vitest";
import { createPostbox } from "./postbox.ts";

const state = (revision: string): SiteState => ({
  ...{ live: null, revision, failure: null, freeze: null, held: [] },
});

function withPost() {
  const sent: PublisherReport[] = [];
  const failures: unknown[] = [];
  const line = { isDown: false };
  const postbox = createPostbox(
    async (report) => {
      if (line.isDown) throw new Error("down");
      sent.push(report);
    },
    (error) => void failures.push(error),
  );
  return { sent, failures, line, postbox, revisions: () => sent.map(({ revision }) => revision) };
}

it("sends each state once, in order", async () => {
  const { postbox, revisions } = withPost();
  for (const revision of ["1", "1", "2", "2", "3"]) postbox.put(state(revision));
  await postbox.idle();
  expect(revisions()).toEqual(["1", "2", "3"]);
});

it("keeps what could not be sent, and sends it in order when the line is back", async () => {
  const { postbox, revisions, failures, line } = withPost();
  line.isDown = true;
  postbox.put(state("1"));
  await postbox.idle();
  postbox.put(state("2"));
  await postbox.idle();
  expect([revisions(), failures.length]).toEqual([[], 2]);
  line.isDown = false;
  postbox.retry();
  await postbox.idle();
  expect(revisions()).toEqual(["1", "2"]);
});

it("sends an answer with the next state, although the state is the same, and then no more", async () => {
  const { postbox, sent } = withPost();
  postbox.put(state("1"));
  await postbox.idle();
  postbox.answer({ id: "y1", outcome: "done", error: null });
  postbox.put(state("1"));
  await postbox.idle();
  postbox.put(state("2"));
  await postbox.idle();
  expect(sent.map(({ answers }) => answers.map(({ id }) => id))).toEqual([[], ["y1"], []]);
});

it("drops the oldest states when the line is down for long", async () => {
  const { postbox, revisions, line } = withPost();
  line.isDown = true;
  for (let revision = 1; revision <= 80; revision++) postbox.put(state(String(revision)));
  await postbox.idle();
  line.isDown = false;
  postbox.retry();
  await postbox.idle();
  expect(revisions()).toHaveLength(50);
  expect(revisions().at(-1)).toBe("80");
});
