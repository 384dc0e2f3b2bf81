import { expect, it } from "vitest";
import { assertServerFunction } from "./closed-server-functions.ts";

it.each(["constructor", "toString", "__proto__", "__lookupGetter__", undefined, 1, ["form-state"]])(
  "%s is no function of the admin's server",
  (name) => {
    expect(() => assertServerFunction(name)).toThrow();
  },
);

it("what the admin asks for is let through", () => {
  expect(() => assertServerFunction("form-state")).not.toThrow();
});
