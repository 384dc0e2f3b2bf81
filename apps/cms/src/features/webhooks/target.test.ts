import { describe, expect, it } from "vitest";
import { findTarget, isPublicAddress, targetProblem } from "./target.ts";

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

describe("an address", () => {
  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::FFFF:10.0.0.1",
    "0:0:0:0:0:ffff:a9fe:a9fe",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "2001:db8::1",
    "2001::1",
    "2002:7f00:1::",
    "localhost",
    "",
    "0177.0.0.1",
  ])("%s is not of the public internet", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    "1.1.1.1",
    "140.82.121.6",
    "172.15.255.255",
    "172.32.0.1",
    "2606:4700::1111",
    "::ffff:1.1.1.1",
    "::ffff:101:101",
  ])("%s is", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
