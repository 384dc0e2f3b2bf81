import { describe, expect, it } from "vitest";
import { publicationDate } from "./publication-date.ts";

function find(first: string, others: string[] = [], options = {}, themeYear = 2022) {
  const result = publicationDate({ paragraphs: [first, ...others], themeYear }, options);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}
/** The first minute of a day in Vietnam. */
const day = (iso: string) => new Date(`${iso}T00:00:00+07:00`).toISOString();

describe("the day of the news", () => {
  it.each([
    ["Ngày 24/10/2022, đồng chí A chủ trì.", "2022-10-24"],
    ["Sáng nay (24/10/2022), hội nghị khai mạc.", "2022-10-24"],
    ["Chiều ngày 5 tháng 3 năm 2022, đoàn đến thôn.", "2022-03-05"],
    ["Trong 2 ngày 24 và 25/10/2022, đoàn đến thôn.", "2022-10-25"],
    ["Ngày 24-10-2022, đoàn đến thôn.", "2022-10-24"],
    ["Ngày 24-25/10/2022, đoàn đến thôn.", "2022-10-25"],
    ["Thực hiện Kế hoạch số 12-KH/HU ngày 3/10/2022, ngày 24/10/2022, đoàn đến.", "2022-10-24"],
    ["Thực hiện Nghị quyết 06 của Tỉnh ủy, xã họp tối 24/10/2022.", "2022-10-24"],
    ["Trước ngày 1/11/2022 phải xong, cuộc họp ngày 24/10/2022 kết luận.", "2022-10-24"],
  ])("%s", (text, iso) => {
    expect(find(text).publishedAt).toBe(day(iso));
  });

  it.each([
    "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy được triển khai.",
    "Nghị quyết số 06-NQ/TU của Tỉnh ủy, ngày 15/7/2021, được triển khai.",
    "Xã đạt 9/9 tiêu chí và 36/36 chỉ tiêu.",
    "Kỷ niệm 60 năm thành lập tỉnh 30/10/1963 – 30/10/2023.",
    "Từ ngày 24/10/2022 đến ngày 26/10/2022 có mưa.",
    "Ngày 31/4/2022, hội nghị khai mạc.",
    "Ngày càng nhiều hộ tham gia.",
  ])("is not found in: %s", (text) => {
    const { publishedAt, evidence } = find(text);
    expect(publishedAt).toBeNull();
    expect(evidence).toContain("--date");
  });

  it("cannot stand before a document that the text cites", () => {
    const { publishedAt, evidence } = find("Ngày 1/2/2021, hội nghị khai mạc.", [
      "Nghị quyết số 06-NQ/TU ngày 17/5/2021 được quán triệt.",
    ]);
    expect(publishedAt).toBeNull();
    expect(evidence).toContain("ngày 17/5/2021");
  });
});

describe("the year of a day without one", () => {
  const lead = "Ngày 24/10, đồng chí A chủ trì.";
  it.each([
    ["the theme line, when the text names none", [], 2022, {}, "2022-10-24"],
    [
      "the text, when it cites what is later than the theme",
      ["Công văn số 50/NQ-HĐND ngày 13/10/2021; xong trong năm 2022."],
      2020,
      {},
      "2022-10-24",
    ],
    [
      "what text and theme agree on",
      ["Trong năm 2021 đã đạt; phấn đấu trong năm 2022."],
      2022,
      {},
      "2022-10-24",
    ],
    [
      "words that fit only the running year",
      ["Trong năm 2020; 9 tháng đầu năm 2021 tăng."],
      2020,
      {},
      "2021-10-24",
    ],
    [
      "what today allows",
      ["Nhiệm vụ năm 2023 được bàn."],
      2022,
      { today: "2022-12-01" },
      "2022-10-24",
    ],
  ])("is that of %s", (_rule, others, themeYear, options, iso) => {
    expect(find(lead, others, options, themeYear).publishedAt).toBe(day(iso));
  });

  it("is left open when witnesses differ, and the evidence names them", () => {
    const { publishedAt, evidence } = find(lead, ["Phấn đấu trong năm 2023."], {}, 2022);
    expect(publishedAt).toBeNull();
    expect(evidence).toContain("2023 (“Phấn đấu trong năm 2023”), 2022 (“dòng chủ đề”)");
  });

  it("is never one without that day, nor one before a cited document", () => {
    expect(find("Ngày 29/2, xã họp.", [], {}, 2022).evidence).toContain("không có trong lịch");
    const late = find(lead, ["Kết luận số 12-KL/TW ngày 1/11/2022."], {}, 2022);
    expect(late.publishedAt).toBeNull();
    expect(late.evidence).toContain("1/11/2022");
  });

  it("is not taken from a comparison", () => {
    expect(find(lead, ["Tăng so với 9 tháng năm 2021."]).publishedAt).toBe(day("2022-10-24"));
  });
});

describe("a date given by the caller", () => {
  it.each([
    ["2022-10-25", day("2022-10-25")],
    ["25/10/2022", day("2022-10-25")],
    ["2022-10-25T08:30:00+07:00", "2022-10-25T01:30:00.000Z"],
  ])("%s wins over the text", (date, instant) => {
    const found = find("Ngày 24/10/2022, xã họp.", [], { date });
    expect(found.publishedAt).toBe(instant);
    expect(found.evidence).toContain(date);
  });

  it.each(["", "mai", "2022-02-30", "2022-02-30T00:00:00Z", "2022-10-25T08:30:00"])(
    "%j is refused",
    (date) => {
      expect(publicationDate({ paragraphs: [], themeYear: 2022 }, { date })).toMatchObject({
        ok: false,
        errors: [{ line: 0 }],
      });
    },
  );
});
