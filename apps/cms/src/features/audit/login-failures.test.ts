import { expect, it } from "vitest";
import { LoginFailures } from "./login-failures.ts";

const MINUTE_MS = 60_000;

it("makes one entry soon of what fails from one place, and one more of all that follows in the hour", () => {
  const failures = new LoginFailures();
  failures.add("203.0.113.7", "lan@example.com");
  failures.add("203.0.113.7", "lan@example.com");
  expect(failures.takeDue(0)).toEqual([
    { address: "203.0.113.7", accounts: "lan@example.com", times: 2 },
  ]);
  for (let times = 0; times < 1000; times += 1) failures.add("203.0.113.7", `${times}@example.com`);
  expect(failures.takeDue(59 * MINUTE_MS)).toEqual([]);
  const [entry, ...more] = failures.takeDue(60 * MINUTE_MS);
  expect(more).toEqual([]);
  expect(entry?.times).toBe(1000);
  expect(entry?.accounts.split(" ")).toHaveLength(6);
  expect(entry?.accounts).toMatch(/ …$/);
});

it("counts places together that are too many to be told apart", () => {
  const failures = new LoginFailures();
  for (let place = 0; place < 5000; place += 1) failures.add(`2001:db8:${place}::/64`, "a@b.vn");
  const due = failures.takeDue(0);
  expect(due).toHaveLength(21);
  expect(due.find(({ address }) => address === null)?.times).toBe(5000 - 20);
});

it("forgets places that are quiet, and loses nothing that could not be written", () => {
  const failures = new LoginFailures();
  failures.add("203.0.113.7", "lan@example.com");
  const due = failures.takeDue(0);
  failures.putBack(due);
  expect(failures.takeDue(MINUTE_MS)).toEqual(due);
  expect(failures.takeDue(61 * MINUTE_MS)).toEqual([]);
  for (let place = 0; place < 20; place += 1) failures.add(`198.51.100.${place}`, "a@b.vn");
  expect(failures.takeDue(62 * MINUTE_MS).map(({ address }) => address)).not.toContain(null);
});
