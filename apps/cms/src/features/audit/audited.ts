import type { CollectionSlug, GlobalSlug } from "payload";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";

/** What is written down of a collection or of settings, and what staff call one of them. */
interface Written {
  /** Every creation, change and deletion, or only that there is a new row, which says by itself what was done. */
  of: "saves" | "rows";
  label: Bilingual;
}

const saves = (vi: string, en: string): Written => ({ of: "saves", label: bilingual(vi, en) });
const rows = (vi: string, en: string): Written => ({ of: "rows", label: bilingual(vi, en) });

type OwnCollection = Exclude<CollectionSlug, `payload-${string}`>;

/** Every collection of ours: one that is missing does not compile. */
const COLLECTIONS: Record<OwnCollection, Written | null> = {
  articles: saves("Bài viết", "Article"),
  resolutions: saves("Văn bản", "Official document"),
  campaigns: saves("Chủ đề công tác", "Campaign theme"),
  calendars: saves("Lịch công tác", "Work calendar"),
  media: saves("Ảnh", "Picture"),
  files: saves("Tệp", "File"),
  categories: saves("Chuyên mục", "Category"),
  issuers: saves("Cơ quan ban hành", "Issuing body"),
  redirects: saves("Chuyển hướng", "Redirect"),
  users: saves("Tài khoản", "Account"),
  "api-clients": saves("Khóa API", "API key"),
  webhooks: saves("Nơi nhận thông báo", "Webhook"),
  releases: rows("Lần dựng trang", "Release"),
  "release-orders": rows("Yêu cầu về bản trang", "Release order"),
  // By deeds that are written down where they are done: in `schedules` and in `second-factor`.
  schedules: null,
  "second-factors": null,
  // They are records themselves.
  remarks: null,
  notices: null,
  "audit-entries": null,
  // What the system notes of its own work.
  changes: null,
  "webhook-deliveries": null,
};

/** All settings, likewise. */
const GLOBALS: Record<GlobalSlug, Written | null> = {
  "site-settings": saves("Cài đặt trang", "Site settings"),
  "front-page": saves("Trang chủ", "Front page"),
  navigation: saves("Trình đơn", "Navigation"),
  "editorial-settings": saves("Quy trình biên tập", "Editorial rules"),
  "security-settings": saves("Bảo mật", "Security"),
  "publisher-state": null,
};

const ALL: Readonly<Record<string, Written | null>> = { ...COLLECTIONS, ...GLOBALS };

export function writtenOf(slug: string): Written["of"] | null {
  return ALL[slug]?.of ?? null;
}

/** What an entry can be about. */
export const SUBJECTS = Object.entries(ALL).flatMap(([value, written]) =>
  written ? [{ value, label: written.label }] : [],
);

export function isGlobal(slug: string): boolean {
  return Object.hasOwn(GLOBALS, slug);
}

export function subjectLabel(slug: string | null): Bilingual | null {
  return (slug !== null && ALL[slug]?.label) || null;
}
