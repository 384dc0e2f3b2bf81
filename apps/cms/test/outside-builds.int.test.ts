import { afterAll, beforeAll, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, succeeded } from "./support/desk.ts";
import { statusFor } from "./support/fake-publisher.ts";

let cms: TestCms;
let desk: Desk;
beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

it("tells of documents by the reports of builds where no publisher tells of the site", async () => {
  const id = await desk.create("articles", {
    title: "Bài",
    body: body("Chữ."),
    _status: "published",
  });
  const status = () => statusFor(cms, desk.editor.token, { collection: "articles", id });
  expect(await status()).toMatchObject({
    document: { kind: "waiting" },
    site: { live: null, isKnown: false },
  });
  const build = async (startedAt: number) => {
    const times = {
      startedAt: new Date(startedAt).toISOString(),
      finishedAt: new Date(startedAt + 5).toISOString(),
    };
    const report = { state: "live", ...times, pages: 3, error: null };
    succeeded(await cms.rest("/releases", { method: "POST", body: report, asApiClient: true }));
    return times.finishedAt;
  };
  await build(Date.now() - 3_600_000);
  expect((await status()).document?.kind).toBe("waiting");
  const at = await build(Date.now() + 1);
  expect(await status()).toMatchObject({
    document: { kind: "live", at },
    site: { live: { release: null, pages: 3 }, late: null },
  });

  const later = await desk.create("articles", {
    title: "Bài sau",
    body: body("Chữ."),
    _status: "published",
  });
  const times = {
    startedAt: new Date(Date.now() + 50).toISOString(),
    finishedAt: new Date(Date.now() + 60).toISOString(),
  };
  const failed = { state: "failed", ...times, pages: 0, error: "Có liên kết hỏng." };
  succeeded(await cms.rest("/releases", { method: "POST", body: failed, asApiClient: true }));
  expect((await status()).document?.kind).toBe("live");
  const ofLater = { collection: "articles", id: later };
  expect(await statusFor(cms, desk.editor.token, ofLater)).toMatchObject({
    document: { kind: "blocked", failure: { error: "Có liên kết hỏng." } },
    site: { failure: { error: "Có liên kết hỏng." } },
  });
});
