import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  mountSmallDisk,
  noSmallDisk,
  type SmallDisk,
} from "../../../scripts/services/small-disk.ts";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";
import { picture, upload } from "./support/uploads.ts";

const obstacle =
  noSmallDisk() ?? (process.env.TEST_DATABASE_URI ? "the database is on another disk" : null);
const PLAIN = /ổ đĩa của máy chủ.*đầy.*chưa được lưu.*người quản trị kỹ thuật/i;

describe.skipIf(obstacle !== null)(`a full disk${obstacle ? ` (${obstacle})` : ""}`, () => {
  let disk: SmallDisk;
  let cms: TestCms;
  let desk: Desk;
  let id: string;
  beforeAll(async () => {
    disk = mountSmallDisk(64);
    vi.stubEnv("TMPDIR", disk.folder);
    cms = await startCms();
    vi.unstubAllEnvs();
    desk = await openDesk(cms);
    const article = { title: "Trước", slug: "bai", body: body("Cũ."), _status: "published" };
    id = await desk.create("articles", article);
  });
  afterAll(async () => {
    disk.makeRoom();
    await cms.stop();
    disk.remove();
  });

  const state = async () => ({
    seen: await desk.seen("articles", id),
    outbox: await desk.outbox("articles", id),
    versions: (await cms.payload.countVersions({ collection: "articles" })).totalDocs,
  });

  it.each([0, 64, 256])(
    "with %i KiB left refuses a save in plain words, and nothing of it is kept",
    async (left) => {
      const before = await state();
      disk.fill(left * 1024);
      const changed = { title: "Sau", slug: "bai-moi", body: body("ế".repeat(390_000)) };
      const answer = await desk.tryEdit("articles", id, { ...changed, _status: "published" });
      expect(answer.status).toBe(507);
      expect(problems(answer)[""]).toMatch(PLAIN);
      expect(await state()).toEqual(before);
      disk.makeRoom();
      const title = `Có chỗ lại sau khi còn ${left}`;
      await desk.edit("articles", id, { title, _status: "published" });
      expect((await desk.seen("articles", id)).body.title).toBe(title);
    },
  );

  it("refuses what is small enough to fail only when it is committed", async () => {
    const before = await state();
    disk.fill(0);
    const answer = await desk.tryEdit("articles", id, { title: "Nhỏ", _status: "published" });
    expect(answer.status).toBe(507);
    expect(problems(answer)[""]).toMatch(PLAIN);
    expect(await state()).toEqual(before);
    disk.makeRoom();
  });

  it("refuses a picture in plain words, and makes no document of it", async () => {
    const drawing = await picture({ width: 1200, height: 800 }, "anh.png");
    const send = () => upload(cms, "media", drawing, { alt: "Ảnh" }, desk.editor.token);
    disk.fill(0);
    const answer = await send();
    expect(answer.status).toBe(507);
    expect(problems(answer)[""]).toMatch(PLAIN);
    expect((await cms.payload.count({ collection: "media" })).totalDocs).toBe(0);
    disk.makeRoom();
    expect((await send()).status).toBe(201);
  });
});
