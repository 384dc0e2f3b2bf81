import { describe, expect, it } from "vitest";
import { wordsForError, wordsForStatus } from "./attempt-words.ts";
import { TimeoutError } from "./post.ts";

const NEXT_STEP = /\. (Hãy|Nếu|Hệ thống|Với GitHub)/;
const coded = (code: string) => Object.assign(new Error("x"), { code });

describe("words for a message that was not delivered", () => {
  it.each([302, 400, 401, 403, 404, 410, 429, 500, 503])("say what to do about a %i", (status) => {
    for (const isTest of [true, false]) {
      const { vi } = wordsForStatus(status, { waitMs: null, isTest });
      expect(vi).toContain(`(${status})`);
      expect(vi).toMatch(NEXT_STEP);
    }
  });

  it.each([
    ["a name that nobody has", coded("ENOTFOUND")],
    ["a name that was not looked up", coded("EAI_AGAIN")],
    ["a port that is closed", coded("ECONNREFUSED")],
    ["a connection that was cut", coded("ECONNRESET")],
    ["an old certificate", coded("CERT_HAS_EXPIRED")],
    ["anything else", coded("EPROTO")],
    ["silence", new TimeoutError()],
  ])("say what to do about %s", (_what, error) => {
    expect(wordsForError(error, 15_000).vi).toMatch(NEXT_STEP);
  });

  it("promise of a test neither another attempt nor that anything was turned off", () => {
    for (const status of [410, 429]) {
      const test = wordsForStatus(status, { waitMs: 5000, isTest: true }).vi;
      expect(test).not.toMatch(/đã tắt|tự gửi lại/);
    }
    expect(wordsForStatus(410, { waitMs: null, isTest: false }).vi).toContain("đã tắt");
    expect(wordsForStatus(429, { waitMs: 5000, isTest: false }).vi).toContain("tự gửi lại");
  });
});
