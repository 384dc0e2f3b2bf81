import { describe, expect, it } from "vitest";
import type { DocumentStatus, SiteStatus } from "./api.ts";
import {
  documentWords,
  heldCountWords,
  lateWords,
  linkWords,
  momentOf,
  withoutName,
} from "./status-words.ts";

const NOW = new Date("2026-11-24T04:00:00.000Z");
const AT = "2026-11-24T03:32:07.000Z";
const SITE: SiteStatus = {
  live: null,
  freeze: null,
  failure: null,
  held: [],
  late: null,
  silentSince: null,
  isKnown: true,
  orders: [],
  refusal: null,
  mayRollBack: false,
  mayResume: false,
};
const linked = (documentId: string, title: string | null) => ({
  collectionSlug: "articles",
  documentId,
  title,
  href: `/admin/collections/articles/${documentId}`,
});
const failure = {
  at: AT,
  error: "Bài viết “A”: mục “ngày đăng” chưa hợp lệ.",
  documents: [linked("a", "A")],
};
const say = (status: DocumentStatus, site = SITE) => documentWords(status, site, NOW);

describe("the line of a document", () => {
  it.each<[string, DocumentStatus]>([
    ["Bản nháp, chưa đăng", { kind: "draft" }],
    ["Đang chờ dựng…", { kind: "waiting", isRemoval: false, since: AT }],
    ["Đang chờ gỡ khỏi trang…", { kind: "waiting", isRemoval: true, since: AT }],
    ["Đã lên trang lúc 10:32:07", { kind: "live", at: AT, hasNewerDraft: false }],
    ["Đã lên trang", { kind: "live", at: null, hasNewerDraft: false }],
    [
      "Đã lên trang lúc 10:32:07; có bản nháp mới hơn chưa đăng",
      { kind: "live", at: AT, hasNewerDraft: true },
    ],
    ["Đã hủy đăng, không còn trên trang (lúc 10:32:07)", { kind: "removed", at: AT }],
    ["Chưa lên trang", { kind: "failed", isRemoval: false, failure }],
    ["Chưa lên trang", { kind: "held", reason: "Mục “tiêu đề” để trống.", since: AT }],
    ["Chưa gỡ khỏi trang", { kind: "blocked", isRemoval: true, failure }],
  ])("is “%s”", (text, status) => {
    expect(say(status).text.vi).toBe(text);
  });

  it("says of whom it waits when the publisher is not at work", () => {
    const waiting = { kind: "waiting", isRemoval: false, since: AT } as const;
    expect(say(waiting, { ...SITE, silentSince: AT }).text.vi).toBe(
      "Đang chờ chương trình dựng trang…",
    );
  });
});

describe("why a document is not on the site", () => {
  it("is what keeps it back, and that nobody else waits for it", () => {
    const { more } = say({ kind: "held", reason: "Mục “tiêu đề” để trống.", since: AT });
    expect(more?.vi).toMatch(/^Mục “tiêu đề” để trống\. Bạn đọc vẫn thấy bản đăng lần trước/);
    expect(heldCountWords(2).vi).toMatch(/^2 mục chưa lên trang/);
    const page = {
      collectionSlug: "pages",
      documentId: "/tin-tuc/",
      title: "/tin-tuc/",
      href: "/",
    };
    expect(linkWords(page).vi).toBe("Trang “/tin-tuc/”");
  });

  it("is its own fault in the publisher's words", () => {
    expect(say({ kind: "failed", isRemoval: false, failure }).more?.vi).toBe(failure.error);
  });

  it("is never its own fault when another is to blame", () => {
    const { more } = say({ kind: "blocked", isRemoval: false, failure });
    expect(more?.vi).toContain("Nội dung này không có lỗi");
    expect(more?.vi).not.toContain("ngày đăng");
  });

  it("is the publisher's silence, and what to do", () => {
    const { vi } = lateWords({ ...SITE, silentSince: AT }, AT, NOW);
    expect(vi).toContain("không hoạt động từ 10:32:07");
    expect(vi).toContain("CMS_API_KEY");
    expect(lateWords({ ...SITE, isKnown: false }, AT, NOW).vi).toContain("Chưa thấy chương trình");
    expect(lateWords(SITE, AT, NOW).vi).toContain("đang chạy nhưng chưa xong");
  });
});

it("gives the day of a moment that was not today", () => {
  expect(momentOf("2026-11-23T03:32:07.000Z", NOW).vi).toBe("lúc 10:32:07 ngày 23/11/2026");
});

it("calls a document as the newsroom does", () => {
  expect(linkWords(linked("a", "A")).vi).toBe("Bài viết “A”");
  const settings = { collectionSlug: "site-settings", documentId: "site-settings", title: null };
  expect(linkWords({ ...settings, href: "/" }).vi).toBe("Cài đặt trang");
  expect(linkWords({ ...linked("a", "A"), title: null }).vi).toBe("Bài viết chưa có tên");
});

it.each([
  ["Bài viết “A”: mục “tiêu đề” (title) chưa hợp lệ.", "Mục “tiêu đề” (title) chưa hợp lệ."],
  ["Bài viết chưa có tên: mục “tiêu đề” (title) đang trống.", "Mục “tiêu đề” (title) đang trống."],
  ["Bài viết “A” và bài viết “B” trùng địa chỉ.", "Bài viết “A” và bài viết “B” trùng địa chỉ."],
])("says what is wrong without the name beside it: %s", (reason, expected) => {
  expect(withoutName(reason)).toBe(expected);
});
