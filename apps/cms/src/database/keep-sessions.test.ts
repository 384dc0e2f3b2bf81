import { expect, it } from "vitest";
import { missing } from "./keep-sessions.ts";

const NOW = new Date("2026-01-01T08:00:00Z");
const session = (id: string, expiresAt = "2026-01-01T16:00:00Z") => ({
  id,
  expiresAt: new Date(expiresAt),
});
const sessions = (...ids: string[]) => ids.map((id) => session(id));

it.each<[string, string[], string[], string[]]>([
  ["somebody logs in beside others", ["a", "b", "c"], ["a", "d"], ["b", "c"]],
  ["somebody logs in alone", ["a"], ["a", "b"], []],
  ["somebody logs in for the first time", [], ["a"], []],
  ["somebody logs out", ["a", "b"], ["a"], []],
  ["a session is made longer", ["a", "b"], ["a", "b"], []],
])("%s: of %j the write of %j lacks %j", (_what, kept, written, lacks) => {
  expect(missing(sessions(...kept), sessions(...written), NOW).map(({ id }) => id)).toEqual(lacks);
});

it("what is over is not kept", () => {
  const over = session("over", "2026-01-01T07:00:00Z");
  expect(missing([over, session("a")], sessions("b"), NOW)).toEqual([session("a")]);
});
