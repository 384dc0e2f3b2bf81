import { expect, it } from "vitest";
import { Pace } from "./pace.ts";

it("lets each person do so many in a minute, and those who wait go on", () => {
  const pace = new Pace(3);
  const takes = (person: string, ...times: number[]) => times.map((at) => pace.take(person, at));
  expect(takes("lan", 0, 1_000, 2_000, 3_000)).toEqual([true, true, true, false]);
  expect(takes("an", 3_000)).toEqual([true]);
  expect(takes("lan", 59_999, 60_000, 60_500, 61_000)).toEqual([false, true, false, true]);
});
