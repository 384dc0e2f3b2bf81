import { describe, expect, it } from "vitest";
import { findTarget, targetProblem } from "./target.ts";

const ALLOWED = new Set(["publisher:4322", "127.0.0.1", "[::1]", "ci.internal:443"]);

describe("the address of a subscriber", () => {
  it.each([
    ["https://ci.example.com/hooks", null],
    ["https://1.1.1.1/hooks", null],
    ["http://publisher:4322/hooks/changes", null],
    ["http://127.0.0.1:9000/", null],
    ["http://[::1]:9000/", null],
    ["https://ci.internal/", null],
    ["http://ci.example.com/hooks", "insecure"],
    ["http://publisher:4323/hooks/changes", "insecure"],
    ["https://127.0.0.2/", "private"],
    ["https://0x7f.2/", "private"],
    ["https://2130706434/", "private"],
    ["https://[::ffff:127.0.0.1]/", "private"],
    ["https://169.254.169.254/latest/meta-data", "private"],
    ["https://ai:mat-khau@ci.example.com/", "credentials"],
    ["ftp://ci.example.com/", "malformed"],
    ["ci.example.com", "malformed"],
    ["", "malformed"],
  ])("%s: %s", (text, problem) => {
    expect(targetProblem(text, ALLOWED)).toBe(problem);
  });

  it("is refused when its name leads to a machine of our own network", async () => {
    await expect(findTarget("https://localhost/hooks", new Set())).rejects.toMatchObject({
      problem: "private",
      host: "localhost",
    });
  });

  it("is taken with that machine when it was allowed", async () => {
    const { url, address } = await findTarget("http://localhost:9/hooks", new Set(["localhost:9"]));
    expect([url.host, ["127.0.0.1", "::1"].includes(address)]).toEqual(["localhost:9", true]);
  });
});
