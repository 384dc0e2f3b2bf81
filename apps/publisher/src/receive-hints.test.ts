import { describe, expect, it } from "vitest";
import { rememberIds } from "./receive-hints.ts";

describe("remembered ids", () => {
  it("know an id as long as its message could be accepted again", () => {
    const ids = rememberIds();
    expect(ids.add("a", 0)).toBe(true);
    expect(ids.add("a", 599_000)).toBe(false);
    expect(ids.add("a", 601_000)).toBe(true);
  });

  it("are never more than so many", () => {
    const ids = rememberIds(2);
    for (const id of ["a", "b", "c"]) ids.add(id, 0);
    expect(ids.add("c", 0)).toBe(false);
    expect(ids.add("a", 0)).toBe(true);
  });
});
