import { describe, expect, it } from "vitest";
import { newSyntaxIn } from "./old-scripts.ts";

describe("what phones of 2018 cannot parse", () => {
  it.each([
    ["a?.b", "an optional chain (?.)"],
    ["a?.()", "an optional chain (?.)"],
    ["const c = a ?? b", "a ??"],
    ["a ||= b", "a logical assignment"],
    ["class A { b = 1 }", "a class field"],
    ["class A { #b() {} }", "a private name"],
    ["try { a() } catch { b() }", "a catch without a variable"],
    ["const a = 1n", "a bigint"],
    ["/(?<=a)b/.test(c)", "a look-behind"],
  ])("is found in %s", (script, problem) => {
    expect(newSyntaxIn(script)).toEqual([problem]);
  });

  it("is not found in what they can", () => {
    const script = `for await (const a of b()) { const c = { ...a }; import("./d.js"); try { c ? .5 : 1 } catch (e) {} }`;
    expect(newSyntaxIn(`async function* f() { ${script} /(?<x>a)/u.exec("") }`)).toEqual([]);
  });
});
