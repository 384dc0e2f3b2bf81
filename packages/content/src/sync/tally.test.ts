import { expect, test } from "vitest";
import { Tally } from "./tally.ts";

test("a record counts once, by its last state", () => {
  const tally = new Tally("articles", 3);
  tally.noteChanged("edited", false);
  tally.noteChanged("edited", false);
  tally.noteRemoved("gone");
  tally.noteRemoved("back");
  tally.noteChanged("back", true);
  tally.noteChanged("brief", true);
  tally.noteRemoved("brief");
  expect(tally.report(9)).toEqual({ total: 9, changed: 2, removed: 1 });
});
