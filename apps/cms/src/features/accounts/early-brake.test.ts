import { beforeEach, describe, expect, it } from "vitest";
import { type Asker, EarlyBrake } from "./early-brake.ts";

const SECOND = 1000;
let brake: EarlyBrake;
beforeEach(() => {
  brake = new EarlyBrake();
});

const stranger = (address: string): Asker => ({ address, device: null });
const known = (device: string): Asker => ({ address: "203.0.113.1", device });
const isLetIn = (asker: Asker, nowMs: number) => !("waitMs" in brake.begin(asker, nowMs));
const letIn = (asker: Asker, times: number, nowMs: number) =>
  Array.from({ length: times }, () => isLetIn(asker, nowMs)).filter(Boolean).length;

function signIn(asker: Asker, nowMs: number): boolean {
  const begun = brake.begin(asker, nowMs);
  if ("waitMs" in begun) return false;
  begun.signedIn(nowMs);
  return true;
}

/** Two hundred a second from two hundred addresses; how many are let in. */
function flood(fromMs: number, seconds: number): number {
  let through = 0;
  for (let each = 0; each < seconds * 200; each += 1) {
    if (isLetIn(stranger(`198.51.100.${each % 200}`), fromMs + each * 5)) through += 1;
  }
  return through;
}

describe("the early brake", () => {
  it("lets some dozens of a flood through, and from then on one a second", () => {
    expect(flood(0, 60)).toBeLessThanOrEqual(100);
    expect(flood(60 * SECOND, 60)).toBeLessThanOrEqual(60);
  });

  it("lets a known browser in during a flood, from wherever it asks", () => {
    flood(0, 60);
    expect(isLetIn(known("lan"), 60 * SECOND)).toBe(true);
    expect(isLetIn({ address: "198.51.100.7", device: "minh" }, 60 * SECOND)).toBe(true);
  });

  it("lets in who asks for the first time during a flood from many addresses", () => {
    flood(0, 60);
    expect(isLetIn(stranger("203.0.113.9"), 60 * SECOND)).toBe(true);
    expect(isLetIn(stranger("198.51.100.7"), 60 * SECOND)).toBe(false);
  });

  it("lets a new browser in where somebody has signed in before, even when every stranger waits", () => {
    expect(signIn(stranger("192.0.2.1"), 0)).toBe(true);
    for (let each = 0; each < 5_000; each += 1) isLetIn(stranger(`10.0.${each}`), SECOND);
    expect(isLetIn(stranger("192.0.2.2"), SECOND)).toBe(false);
    expect(isLetIn(stranger("192.0.2.1"), SECOND)).toBe(true);
  });

  it("bounds known browsers and places too, each by itself", () => {
    expect(letIn(known("lan"), 100, 0)).toBe(20);
    expect(isLetIn(known("minh"), 0)).toBe(true);
    signIn(stranger("192.0.2.1"), 0);
    expect(letIn(stranger("192.0.2.1"), 100, 0)).toBe(30);
  });

  it("does not count who signs in: a whole office comes to work behind one address", () => {
    for (let each = 0; each < 300; each += 1) {
      expect(signIn(stranger("192.0.2.1"), each * 10)).toBe(true);
    }
  });

  it("says how long to wait, and lets in after that", () => {
    letIn(known("lan"), 20, 0);
    const begun = brake.begin(known("lan"), 0);
    if (!("waitMs" in begun)) throw new Error("It was let in.");
    expect(begun.waitMs).toBe(3 * SECOND);
    expect(isLetIn(known("lan"), begun.waitMs)).toBe(true);
    expect(isLetIn(known("lan"), begun.waitMs)).toBe(false);
  });

  it("forgets after a quiet hour who asked often", () => {
    flood(0, 60);
    expect(isLetIn(stranger("198.51.100.7"), 60 * SECOND)).toBe(false);
    expect(isLetIn(stranger("198.51.100.7"), 3_700 * SECOND)).toBe(true);
  });

  it("keeps no more names than its memory holds", () => {
    expect(letIn(known("lan"), 20, 0)).toBe(20);
    for (let name = 0; name < 20_000; name += 1) isLetIn(known(`${name}`), 0);
    expect(isLetIn(known("lan"), 0)).toBe(true);
  });
});
