import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { API_KEY, startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { hire } from "./support/staff.ts";
import { pdf, picture, type UploadedFile, upload } from "./support/uploads.ts";

const ORIGIN = "http://localhost:3000";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

describe("uploads", () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const HTML = "<!doctype html><script>alert(1)</script>";
  /** The head of a file of Word 97, which old documents still are. */
  const oldWord = () => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    return bytes;
  };
  const send = (collection: "media" | "files", file: UploadedFile) => {
    const data = collection === "media" ? { alt: "Ảnh" } : { title: "Tệp" };
    return upload(cms, collection, file, data, desk.editor.token);
  };
  const stored = (collection: "media" | "files") => {
    const folder = join(process.env.DATA_DIR ?? "", "uploads", collection);
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it.each<["media" | "files", UploadedFile]>([
    ["media", { name: "a.svg", type: "image/svg+xml", bytes: text(SVG) }],
    ["media", { name: "svg.png", type: "image/png", bytes: text(SVG) }],
    ["media", { name: "html.png", type: "image/png", bytes: text(HTML) }],
    ["media", { name: "a.html", type: "text/html", bytes: text(HTML) }],
    ["media", { name: "a.gif", type: "image/gif", bytes: text("GIF89a") }],
    ["media", pdf("a.pdf")],
    ["files", { name: "html.pdf", type: "application/pdf", bytes: text(HTML) }],
    ["files", { name: "a.exe", type: "application/x-msdownload", bytes: text("MZ") }],
    ["files", { name: "exe.doc", type: "application/msword", bytes: text("MZ\u0090") }],
    ["files", { name: "a.svg", type: "image/svg+xml", bytes: text(SVG) }],
  ])("%s: $name of $type is refused and leaves no file", async (collection, file) => {
    const before = stored(collection);
    expect((await send(collection, file)).status).toBe(400);
    expect(stored(collection)).toEqual(before);
  });

  it("a picture under a page's name is stored under a picture's, or refused", async () => {
    const drawing = await picture({ width: 20, height: 20 }, "trang.html");
    const answer = await send("media", drawing);
    expect(stored("media").filter((name) => name.endsWith(".html"))).toEqual([]);
    expect(answer.status === 400 || !answer.body.doc.filename.endsWith(".html")).toBe(true);
  });

  it.each<["media" | "files", () => Promise<UploadedFile>]>([
    ["media", () => picture({ width: 20, height: 20 }, "đẹp.png")],
    ["media", () => picture({ width: 20, height: 20 }, "ảnh chụp.jpg", "jpeg")],
    ["files", async () => pdf("Nghị quyết 06.pdf")],
    ["files", async () => ({ name: "cu.doc", type: "application/msword", bytes: oldWord() })],
    ["files", async () => ({ name: "cu.xls", type: "application/vnd.ms-excel", bytes: oldWord() })],
  ])("%s: what the newsroom has is taken", async (collection, file) => {
    expect((await send(collection, await file())).status).toBe(201);
  });

  it("a file that is not there is told in words, and the log is quiet", async () => {
    const answer = await send("media", await picture({ width: 20, height: 20 }, "co-that.png"));
    const there = `/media/file/${succeeded(answer).body.doc.filename}`;
    const logged = vi.spyOn(cms.payload.logger, "error");
    const tooLong = `/files/file/${"a".repeat(300)}.pdf`;
    for (const path of [
      "/media/file/khong-co.png",
      "/files/file/khong-co.pdf",
      "/media/file/%00.png",
      tooLong,
      `${there}?prefix=x`,
      `${there}?prefix=`,
    ]) {
      for (const who of [{ token: desk.editor.token }, { asApiClient: true }]) {
        const { status, body } = await cms.rest(path, who);
        expect([path, status, body.errors[0].message]).toEqual([
          path,
          404,
          expect.stringMatching(/Không tìm thấy tệp này/),
        ]);
      }
      expect((await cms.rest(path)).status).toBe(403);
    }
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
    const whole = await cms.fetch(`${ORIGIN}/api${there}`, {
      headers: { Authorization: `JWT ${desk.editor.token}` },
    });
    expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "image/png"]);
    await whole.arrayBuffer();
  });

  it("words of their own pictures are the writers' to correct, the picture is not", async () => {
    const writer = await hire(cms, "writer");
    const drawing = await picture({ width: 20, height: 20 }, "cua-toi.png");
    const own = (await upload(cms, "media", drawing, { alt: "Ảnh" }, writer.token)).body.doc.id;
    const others = (await send("media", drawing)).body.doc.id;
    const correct = (id: string, query = "") =>
      cms.rest(`/media/${id}${query}`, {
        method: "PATCH",
        body: { alt: "Lễ ra quân", caption: "Sáng 3/12" },
        token: writer.token,
      });
    const answers = [
      await correct(own),
      await correct(others),
      await correct(own, "?uploadEdits[crop][x]=1"),
      await upload(cms, "media", drawing, {}, writer.token, `/${own}`, "PATCH"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 403]);
    const { doc } = answers[0]?.body ?? {};
    expect([doc.alt, doc.caption]).toEqual(["Lễ ra quân", "Sáng 3/12"]);
  });

  it.each([
    ["thong-bao.html", "application/msword", oldWord, /đuôi tên tệp thành \.doc hoặc \.xls/],
    ["co-ma.pdf", "application/pdf", () => text("%PDF-1.4 1 0 obj<</S/JavaScript>>"), /có mã chạy/],
  ])("%s is refused at the file", async (name, type, bytes, words) => {
    const answer = await send("files", { name, type, bytes: bytes() });
    expect([answer.status, problems(answer).file]).toEqual([400, expect.stringMatching(words)]);
    expect(stored("files")).not.toContain(name);
  });

  it("are downloaded by staff as what they are, and run nothing in the admin's origin", async () => {
    const word = { name: "CU.DOC", type: "application/msword", bytes: oldWord() };
    const headersOf = async (file: UploadedFile) => {
      const { doc } = succeeded(await send("files", file)).body;
      const Authorization = `JWT ${desk.editor.token}`;
      return (await cms.fetch(`${ORIGIN}${doc.url}`, { headers: { Authorization } })).headers;
    };
    const [ofWord, ofPdf] = [await headersOf(word), await headersOf(pdf("xem.pdf"))];
    for (const headers of [ofWord, ofPdf]) {
      expect(headers.get("Content-Security-Policy")).toContain("sandbox");
      expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    }
    expect(ofWord.get("Content-Disposition")).toBe("attachment");
    expect(ofPdf.get("Content-Disposition")).toBeNull();
  });

  it("nothing climbs out of the folder by its name", async () => {
    const drawing = await picture({ width: 20, height: 20 }, "../../../tren.png");
    const { doc } = succeeded(await send("media", drawing)).body;
    expect(doc.filename).not.toMatch(/[/\\]/);
    expect(stored("media")).toContain(doc.filename);
  });

  it("a file beyond 25 MiB is refused", async () => {
    const bytes = new Uint8Array(25 * 1024 * 1024 + 1);
    bytes.set(pdf("x").bytes);
    const answer = await send("files", { name: "to.pdf", type: "application/pdf", bytes });
    expect(answer.status).toBe(413);
    expect(problems(answer).file).toMatch(/^Tệp lớn hơn 25 MB.*nén hoặc tách/);
    expect(stored("files")).not.toContain("to.pdf");
  });

  it("a text beyond what a form may hold is told to be a text, not a file", async () => {
    const form = new FormData();
    form.append("_payload", JSON.stringify({ title: "Dài", summary: "x".repeat(5 * 1024 * 1024) }));
    const answer = await cms.fetch(`${ORIGIN}/api/articles`, {
      method: "POST",
      headers: { Authorization: `JWT ${desk.editor.token}` },
      body: form,
    });
    expect(answer.status).toBe(413);
    expect((await answer.json()).errors[0].message).toMatch(/^Bài quá dài.*chia bài/);
  });

  it("a form that breaks off is told to be too large when it says so, else to have broken off", async () => {
    const cutOff = async (length: string) => {
      const answer = await cms.fetch(`${ORIGIN}/api/files`, {
        method: "POST",
        headers: {
          Authorization: `JWT ${desk.editor.token}`,
          "Content-Type": "multipart/form-data; boundary=x",
          "Content-Length": length,
        },
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
      });
      return [answer.status, (await answer.json()).errors[0].message];
    };
    expect(await cutOff("40000000")).toEqual([413, expect.stringMatching(/^Tệp lớn hơn 25 MB/)]);
    expect(await cutOff("4000")).toEqual([400, expect.stringContaining("không nhận được trọn")]);
  });

  it("are read by staff and the api-client, and by nobody else", async () => {
    const { doc } = succeeded(await send("files", pdf("Bí mật.pdf"))).body;
    const get = (headers: Record<string, string>) => cms.fetch(`${ORIGIN}${doc.url}`, { headers });
    const allowed = await get({ Authorization: `api-clients API-Key ${API_KEY}` });
    expect(allowed.status).toBe(200);
    expect((await allowed.arrayBuffer()).byteLength).toBe(doc.filesize);
    expect((await get({ Authorization: `JWT ${desk.editor.token}` })).status).toBe(200);
    expect((await get({})).status).toBe(403);
  });

  it("a large photo keeps nobody waiting who saves meanwhile", async () => {
    const photo = await picture({ width: 6000, height: 4000 }, "24-trieu.jpg", "jpeg");
    const id = await desk.create("articles", { title: "Bài viết bên cạnh" });
    let isUploaded = false;
    const uploads = Promise.all([send("media", photo), send("media", photo)]).finally(() => {
      isUploaded = true;
    });
    let savedMeanwhile = 0;
    while (!isUploaded) {
      succeeded(await desk.tryEdit("articles", id, { summary: `Lần ${savedMeanwhile}` }));
      if (!isUploaded) savedMeanwhile += 1;
      // A save in this process never rests, and what is drawn elsewhere could not report.
      await setImmediate();
    }
    const docs = (await uploads).map((answer) => succeeded(answer).body.doc);
    // Held up by an upload, a save ends when that does: there would be one beside each.
    expect(savedMeanwhile).toBeGreaterThan(4);
    expect(docs.map(({ width, height }) => [width, height])).toEqual([
      [2400, 1600],
      [2400, 1600],
    ]);
    expect(new Set(docs.map(({ filename }) => filename)).size).toBe(2);
  });

  it("a small file that is a huge picture is refused, four at once too", async () => {
    const bomb = await picture({ width: 14_000, height: 14_000 }, "bom.png");
    const answers = await Promise.all([1, 2, 3, 4].map(() => send("media", bomb)));
    for (const answer of answers) {
      expect([answer.status, problems(answer).file]).toEqual([
        400,
        expect.stringContaining("nhiều hơn mức 50 triệu điểm ảnh"),
      ]);
    }
  });

  describe("with a long name", () => {
    const LONG =
      "Nghị quyết số 06-NQ_TU ngày 15.7.2021 của Ban Chấp hành Đảng bộ tỉnh về phát triển bền vững kinh tế - xã hội vùng đồng bào dân tộc thiểu số, miền núi, biên giới, hải đảo gắn với bảo đảm quốc phòng - an ninh giai đoạn 2021-2025, định hướng 2030.pdf";

    it("are kept under as much of it as a disk takes, each under a name of its own", async () => {
      const names = new Set<string>();
      for (let time = 0; time < 3; time += 1) {
        const { doc } = succeeded(await send("files", pdf(LONG))).body;
        expect(doc.filename).toMatch(/^Nghị quyết số 06.*\.pdf$/);
        expect(stored("files")).toContain(doc.filename);
        names.add(doc.filename);
      }
      expect(names.size).toBe(3);
    });

    it("are kept with their renditions", async () => {
      const drawing = await picture({ width: 1000, height: 800 }, `${"ế".repeat(90)}.jpg`, "jpeg");
      for (let time = 0; time < 2; time += 1) {
        const { doc } = succeeded(await send("media", drawing)).body;
        expect(doc.filename).toMatch(/^ế+(-1)?\.jpg$/);
        expect(stored("media")).toContain(doc.sizes.w960.filename);
      }
    });
  });

  describe("with a crop", () => {
    /** As a phone held upright takes it: turned, with a word on which way is up. Red above, blue below. */
    const photo = async (orientation: number): Promise<UploadedFile> => {
      const half = (background: string) =>
        sharp({ create: { width: 900, height: 800, channels: 3, background } })
          .png()
          .toBuffer();
      const upright = await sharp({
        create: { width: 900, height: 1600, channels: 3, background: "#fff" },
      })
        .composite([
          { input: await half("#f00"), left: 0, top: 0 },
          { input: await half("#00f"), left: 0, top: 800 },
        ])
        .png()
        .toBuffer();
      const turns: Record<number, number> = { 1: 0, 3: 180, 6: 270, 8: 90 };
      const turned = sharp(upright).rotate(turns[orientation] ?? 0);
      const bytes = await turned.jpeg().withMetadata({ orientation }).toBuffer();
      return { name: `may-${orientation}.jpg`, type: "image/jpeg", bytes: new Uint8Array(bytes) };
    };
    const crop = (y: number, width: number | string, height: number) =>
      `?uploadEdits[crop][x]=0&uploadEdits[crop][y]=${y}&uploadEdits[crop][width]=100&uploadEdits[crop][height]=50` +
      `&uploadEdits[crop][unit]=%25&uploadEdits[widthInPixels]=${width}&uploadEdits[heightInPixels]=${height}` +
      "&uploadEdits[focalPoint][x]=50&uploadEdits[focalPoint][y]=50";
    const sendCropped = (file: UploadedFile, query: string) =>
      upload(cms, "media", file, { alt: "Ảnh" }, desk.editor.token, query);

    it.each([1, 3, 6, 8])(
      "keep the part that was chosen, held with the orientation %i",
      async (way) => {
        const { doc } = succeeded(await sendCropped(await photo(way), crop(50, 900, 800))).body;
        expect([doc.width, doc.height]).toEqual([900, 800]);
        const folder = join(process.env.DATA_DIR ?? "", "uploads", "media");
        const kept = sharp(join(folder, doc.filename));
        expect(await kept.metadata()).toMatchObject({ width: 900, height: 800 });
        const { dominant } = await kept.stats();
        expect(dominant.b).toBeGreaterThan(200);
        expect(dominant.r).toBeLessThan(50);
        expect(doc.sizes.w480).toMatchObject({ width: 480, height: 427 });
      },
    );

    it("end where the picture ends, by whose pixel the corner was rounded", async () => {
      const { doc } = succeeded(await sendCropped(await photo(6), crop(33.4, 900, 1067))).body;
      expect([doc.width, doc.height]).toEqual([900, 1066]);
    });

    it.each([crop(100, 900, 800), crop(50, 900, 0), crop(50, "NaN", 800), crop(-5, 900, 800)])(
      "are refused in plain words where nothing is left of the picture: %s",
      async (query) => {
        const answer = await sendCropped(await photo(6), query);
        expect(answer.status).toBe(400);
        expect(problems(answer).file).toContain("Khung cắt nằm ngoài ảnh");
      },
    );
  });

  describe("that are refused", () => {
    /** A picture whose head says how large it is, and which ends there. */
    const pngOf = async (width: number, height: number): Promise<Uint8Array<ArrayBuffer>> => {
      const { bytes } = await picture({ width: 8, height: 8 }, "x.png");
      const view = new DataView(bytes.buffer);
      view.setUint32(16, width);
      view.setUint32(20, height);
      view.setUint32(29, crc32(bytes.subarray(12, 29)));
      return bytes;
    };
    const half = async () => {
      const { bytes } = await picture({ width: 900, height: 900 }, "x.jpg", "jpeg");
      return bytes.slice(0, 300);
    };
    const heic = () => {
      const bytes = new Uint8Array(200);
      bytes.set(text("\0\0\0\x18ftypheic\0\0\0\0mif1heic"));
      return bytes;
    };
    const cutPdf = async () => pdf("x").bytes.slice(0, 60);
    const exactly = (content: string) => async () => text(content);

    it.each<["media" | "files", string, () => Promise<Uint8Array<ArrayBuffer>>, string]>([
      ["media", "rong.jpg", exactly(""), "Tệp “rong.jpg” rỗng"],
      ["media", "IMG_1.HEIC", async () => heic(), "là ảnh HEIC của iPhone"],
      ["media", "IMG_2.jpg", async () => heic(), "là ảnh HEIC của iPhone"],
      [
        "media",
        "dong.gif",
        exactly("GIF89a\x01\0\x01\0"),
        "là ảnh GIF; chỉ nhận ảnh JPG, PNG, WebP, AVIF",
      ],
      ["media", "ve.svg", exactly(SVG), "là ảnh SVG; chỉ nhận ảnh JPG"],
      ["media", "trang.png", exactly(HTML), "là trang web; chỉ nhận ảnh"],
      ["media", "a.pdf", async () => pdf("a.pdf").bytes, "Hãy tải lên ở mục “Tệp văn bản”"],
      ["media", "hong.jpg", half, "Tệp “hong.jpg” hỏng hoặc chép chưa hết"],
      ["media", "la.jpg", exactly("không phải ảnh"), "không phải ảnh, hoặc đã hỏng"],
      ["media", "to.png", () => pngOf(20_000, 20_000), "nhiều hơn mức 50 triệu điểm ảnh"],
      ["files", "rong.pdf", exactly(""), "Tệp “rong.pdf” rỗng"],
      ["files", "cut.pdf", cutPdf, "Tệp “cut.pdf” hỏng hoặc chép chưa hết"],
      ["files", "anh.png", () => pngOf(8, 8), "Hãy tải lên ở mục “Ảnh”"],
      ["files", "chay.exe", exactly("MZ\x90"), "là chương trình; chỉ nhận tệp PDF, DOC"],
      [
        "files",
        "chu.txt",
        exactly("Chỉ là chữ"),
        "không phải loại được nhận; chỉ nhận tệp PDF, DOC",
      ],
      ["files", "trang.pdf", exactly(HTML), "là trang web; chỉ nhận tệp PDF"],
    ])("%s, %s: the reason is said at the file", async (collection, name, bytes, words) => {
      const file = { name, type: "application/octet-stream", bytes: await bytes() };
      const answer = await send(collection, file);
      expect(answer.status).toBe(400);
      expect(problems(answer).file).toContain(words);
      expect(answer.body.errors[0].message).toBe(problems(answer).file);
    });

    it.each([
      [480, "png"],
      // Narrower than every rendition.
      [300, "jpeg"],
    ] as const)(
      "a picture too tall for its renditions is refused with what to do: %i wide, %s",
      async (width, format) => {
        const tall = await picture({ width, height: 17_000 }, "dai", format);
        expect(problems(await send("media", tall)).file).toContain("Hãy cắt ảnh thành nhiều phần");
      },
    );

    it("a picture that moves in more frames than can be drawn is refused with what to do", async () => {
      const moving = async (frames: number) => {
        const pixels = Buffer.from(Array.from({ length: frames * 27 }, (_, index) => index % 251));
        const raw = { width: 3, height: 3 * frames, channels: 3, pageHeight: 3 } as const;
        const bytes = await sharp(pixels, { raw }).webp().toBuffer();
        const { pages } = await sharp(bytes).metadata();
        expect(pages).toBe(frames);
        return send("media", {
          name: "dong.webp",
          type: "image/webp",
          bytes: new Uint8Array(bytes),
        });
      };
      expect(problems(await moving(61)).file).toContain("có 61 khung hình");
      expect((await moving(3)).status).toBe(201);
    });

    it("a strip that would be drawn without end is refused, cut out of a picture too", async () => {
      const strip = await picture({ width: 1, height: 16_000 }, "soi.png");
      expect(problems(await send("media", strip)).file).toContain("quá hẹp so với bề dài");
      const { doc } = succeeded(
        await send("media", await picture({ width: 400, height: 4_000 }, "cao.png")),
      ).body;
      const crop = "uploadEdits[crop][x]=0&uploadEdits[crop][y]=0";
      const answer = await cms.rest(
        `/media/${doc.id}?${crop}&uploadEdits[widthInPixels]=1&uploadEdits[heightInPixels]=4000`,
        { method: "PATCH", body: { alt: "Ảnh" }, token: desk.editor.token },
      );
      expect(problems(answer).file).toContain("quá hẹp so với bề dài");
    });

    it("no file at all is asked for", async () => {
      const answer = await desk.tryCreate("media", { alt: "Ảnh" });
      expect(answer.status).toBe(400);
      expect(problems(answer).file).toContain("Chưa có tệp nào");
    });

    it.each(["media", "files"] as const)(
      "%s: an address is no file: nothing is fetched from it",
      async (collection) => {
        const answer = await desk.tryCreate(collection, {
          alt: "Ảnh",
          title: "Tệp",
          filename: "a.pdf",
          url: "http://localhost:9/a.pdf",
        });
        expect(answer.status).toBe(400);
        expect(problems(answer).file).toContain("Chưa có tệp nào");
      },
    );

    it("a form that breaks off, or has a name no header can have, is refused with what to do", async () => {
      const Authorization = `JWT ${desk.editor.token}`;
      for (const part of [
        `--b\r\nContent-Disposition: form-data; name="file"; filename="a\u0000b.png"\r\n\r\nx\r\n--b--`,
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nnửa',
      ]) {
        const answer = await cms.fetch("http://localhost:3000/api/media", {
          method: "POST",
          headers: { Authorization, "Content-Type": "multipart/form-data; boundary=b" },
          body: part,
        });
        expect(answer.status).toBe(400);
        expect(await answer.text()).toContain("Hãy đổi tên tệp rồi tải lên lại");
      }
    });

    it("an original that is gone from the disk is named when it is to be cropped again", async () => {
      const drawing = await picture({ width: 600, height: 600 }, "mat-goc.png");
      const { doc } = succeeded(await send("media", drawing)).body;
      rmSync(join(process.env.DATA_DIR ?? "", "uploads", "media", doc.filename));
      const query = "?uploadEdits[focalPoint][x]=10&uploadEdits[focalPoint][y]=10";
      const answer = await cms.rest(`/media/${doc.id}${query}`, {
        method: "PATCH",
        body: { focalX: 10, focalY: 10 },
        token: desk.editor.token,
      });
      expect(answer.status).toBe(400);
      expect(problems(answer).file).toContain("Không tìm thấy tệp gốc");
    });
  });
});
