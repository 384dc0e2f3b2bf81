import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as api from "./index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = Array.from(readme.matchAll(/```js\n([\s\S]*?)```/g), ([, code = ""]) => code);

/** An example as a function's body: imports are there already, and what stands before `// =>` is compared with it. */
function bodyOf(code: string): string {
  return code.replace(/^import .*$/gm, "").replace(/^(.+);\s*\/\/ => (.+)$/gm, "compare($1, $2);");
}

describe("the README's examples", () => {
  it.each(blocks.map((code) => [code.trim().split("\n").at(-1), code]))("%s", (_last, code) => {
    const names = Object.keys(api).join(", ");
    const compared: unknown[] = [];
    const compare = (got: unknown, said: unknown) => {
      expect(got).toEqual(said);
      compared.push(said);
    };
    new Function("api", "compare", `const { ${names} } = api; ${bodyOf(code)}`)(api, compare);
    expect(compared).toHaveLength(code.match(/\/\/ =>/g)?.length ?? 0);
  });

  it("are there", () => {
    expect(blocks.length).toBeGreaterThan(4);
  });
});
