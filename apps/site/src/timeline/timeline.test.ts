import type { DocumentCard, DocumentView } from "@bantin/content";
import { describe, expect, it } from "vitest";
import { hasTimeline, timelineData } from "./timeline-data.ts";
import { timelineDrawing } from "./timeline-drawing.ts";

const card = (number: string, issueDate: string | null): DocumentCard => ({
  address: `/van-ban/hdnd/2021/nghi-quyet/${number}/`,
  type: "nghi-quyet",
  number,
  symbol: `${number}/NQ-HĐND`,
  issuerName: "HĐND tỉnh",
  family: "state",
  issueDate,
  effectDate: null,
  expiryDate: null,
  summary: `Về việc ${number}`,
  effectStatus: "inForce",
  isStub: false,
  isWithdrawn: false,
});

const view = (changes: Partial<DocumentView> = {}): DocumentView => ({
  ...card("16", "2021-01-01"),
  summaryCitations: [],
  term: null,
  year: 2021,
  signatory: { name: null, title: null },
  field: null,
  sourceUrl: null,
  portals: [],
  withdrawal: { date: null, explanation: null },
  updatedAt: "2022-01-01T00:00:00.000Z",
  issuer: { name: "HĐND tỉnh", level: "province", validTo: null, successorName: null },
  body: null,
  files: [],
  aliases: [],
  relations: [],
  succession: { earlier: [], later: [] },
  grown: [
    { kind: "implements", distance: 1, document: card("20", "2021-07-02") },
    { kind: "amends", distance: 2, document: card("30", "2023-01-01") },
    { kind: "basedOn", distance: 1, document: card("40", null) },
  ],
  newsMonths: [
    { month: "2021-03", count: 1 },
    { month: "2022-10", count: 4 },
  ],
  articles: {
    count: 5,
    parts: [],
    latest: [
      {
        address: "/tin-tuc/2022/10/a/",
        title: "Tin a",
        publishedAt: "2022-10-24T03:00:00.000Z",
        isWithdrawn: false,
        excerpt: null,
      },
    ],
  },
  ...changes,
});

describe("what a document set going", () => {
  it("is data: documents by their way and distance, news by month", () => {
    const data = timelineData(view(), (address) => `https://x.example${address}`);
    expect(data).toMatchObject({
      vanBan: "Nghị quyết số 16/NQ-HĐND",
      diaChi: "https://x.example/van-ban/hdnd/2021/nghi-quyet/16/",
      ngayBanHanh: "2021-01-01",
      soTinBai: 5,
      tinBaiTheoThang: [
        { thang: "2021-03", so: 1 },
        { thang: "2022-10", so: 4 },
      ],
      tinBaiMoiNhat: [{ ten: "Tin a", dangLuc: "2022-10-24T03:00:00.000Z" }],
    });
    expect(
      data.cacVanBan.map(({ quanHe, bac, ngayBanHanh }) => [quanHe, bac, ngayBanHanh]),
    ).toEqual([
      ["trien-khai", 1, "2021-07-02"],
      ["sua-doi", 2, "2023-01-01"],
      ["can-cu", 1, null],
    ]);
  });

  it("is a drawing in which time runs from left to right within the frame", () => {
    const drawing = timelineDrawing(view());
    expect(drawing?.documents.map(({ label }) => label)).toEqual([
      "1/1/2021: ban hành Nghị quyết số 16/NQ-HĐND",
      "2/7/2021: Được triển khai thực hiện bởi Nghị quyết số 20/NQ-HĐND",
      "1/1/2023: Được sửa đổi, bổ sung bởi Nghị quyết số 30/NQ-HĐND",
    ]);
    const xs = drawing?.documents.map(({ x }) => x) ?? [];
    expect(xs).toEqual([16, 127.7, 464]);
    expect(drawing?.years.map(({ year }) => year)).toEqual([2022, 2023]);
    expect(drawing?.news.map(({ label }) => label)).toEqual([
      "Tháng 3/2021: 1 tin, bài",
      "Tháng 10/2022: 4 tin, bài",
    ]);
    const [few, many] = drawing?.news ?? [];
    expect(many && few && many.radius > few.radius).toBe(true);
  });

  it("is not drawn where nothing has a day, and is nothing where nothing grew", () => {
    const bare = view({ issueDate: null, newsMonths: [], grown: view().grown.slice(2) });
    expect(timelineDrawing(bare)).toBeNull();
    expect(hasTimeline(bare)).toBe(true);
    expect(hasTimeline(view({ grown: [], newsMonths: [] }))).toBe(false);
  });
});
