import { describe, expect, it } from "vitest";
import { DatabaseRefusal } from "./refusals.ts";
import { noteCommit, noteRefusal, replayed, replayedRoute } from "./replay.ts";

const conflict = () => noteRefusal(new DatabaseRefusal("conflict", null));

/** Work that is refused so often, and then done. */
function refusedFirst(times: number, refuse: () => unknown = conflict) {
  let tries = 0;
  const work = async () => {
    tries += 1;
    if (tries <= times) throw refuse();
    return "done";
  };
  return { work, tries: () => tries };
}

describe("work that another process was in the way of", () => {
  it("is done again until it is done", async () => {
    const { work, tries } = refusedFirst(3);
    expect(await replayed(work)).toBe("done");
    expect(tries()).toBe(4);
  });

  it("is given up after some tries, with the reason", async () => {
    const { work, tries } = refusedFirst(Number.POSITIVE_INFINITY);
    await expect(replayed(work)).rejects.toBeInstanceOf(DatabaseRefusal);
    expect(tries()).toBe(6);
  });

  it.each<[string, () => unknown]>([
    ["was refused for a reason", () => new Error("a title is missing")],
    ["may have been kept", () => noteRefusal(new DatabaseRefusal("unknown", null))],
    ["found no database", () => noteRefusal(new DatabaseRefusal("away", null))],
    [
      "was kept in part",
      () => {
        noteCommit();
        return conflict();
      },
    ],
  ])("is not done again when it %s", async (_what, refuse) => {
    const { work, tries } = refusedFirst(1, refuse);
    await expect(replayed(work)).rejects.toThrow();
    expect(tries()).toBe(1);
  });

  it("is done again as a whole, and not its parts by themselves", async () => {
    const { work, tries } = refusedFirst(2);
    let wholes = 0;
    const whole = async () => {
      wholes += 1;
      return replayed(work);
    };
    expect(await replayed(whole)).toBe("done");
    expect([wholes, tries()]).toEqual([3, 3]);
  });

  it("is done again when it was left behind by work that is over", async () => {
    const { work, tries } = refusedFirst(1);
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const { leftBehind } = await replayed(async () => ({
      leftBehind: over.then(() => replayed(work)),
    }));
    end();
    expect(await leftBehind).toBe("done");
    expect(tries()).toBe(2);
  });

  it("is done once more with the same body when it is a request", async () => {
    const bodies: string[] = [];
    const route = replayedRoute(async (request) => {
      bodies.push(await request.text());
      if (bodies.length === 1) conflict();
      return new Response(null, { status: bodies.length === 1 ? 409 : 200 });
    });
    const answer = await route(new Request("http://x/", { method: "POST", body: "thân bài" }));
    expect([answer.status, bodies]).toEqual([200, ["thân bài", "thân bài"]]);
  });
});
