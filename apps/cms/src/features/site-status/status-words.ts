import type { CollectionName, GlobalName } from "@bantin/contract";
import { formatDate, formatTime, localDate } from "@bantin/vietnamese";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import {
  type DocumentStatus,
  type FailureStatus,
  type LinkedDocument,
  PAGES,
  type SiteStatus,
} from "./api.ts";

/** How a status looks: what is as it should be, what will be, and what somebody has to see to. */
type Tone = "quiet" | "good" | "busy" | "bad";

interface StatusWords {
  tone: Tone;
  text: Bilingual;
  /** What is behind it and what to do, in a place of its own; null when there is nothing to add. */
  more: Bilingual | null;
}

/** `lúc 10:32:07`, with the day when that is not today. */
export function momentOf(instant: string, now: Date): Bilingual {
  const time = formatTime(instant);
  if (localDate(instant) === localDate(now)) return bilingual(`lúc ${time}`, `at ${time}`);
  const day = formatDate(instant);
  return bilingual(`lúc ${time} ngày ${day}`, `at ${time} on ${day}`);
}

const plain = (tone: Tone, vi: string, en: string, more: Bilingual | null = null): StatusWords => ({
  tone,
  text: bilingual(vi, en),
  more,
});

/** What the line of a document says. */
export function documentWords(status: DocumentStatus, site: SiteStatus, now: Date): StatusWords {
  switch (status.kind) {
    case "draft":
      return plain("quiet", "Bản nháp, chưa đăng", "Draft, not published");
    case "live":
      return liveWords(status, now);
    case "removed": {
      const when = status.at ? momentOf(status.at, now) : bilingual("", "");
      return plain(
        "quiet",
        join("Đã hủy đăng, không còn trên trang", when.vi && `(${when.vi})`),
        join("Unpublished, no longer on the site", when.en && `(${when.en})`),
      );
    }
    case "waiting":
      return site.silentSince || !site.isKnown
        ? plain("busy", "Đang chờ chương trình dựng trang…", "Waiting for the publisher…")
        : status.isRemoval
          ? plain("busy", "Đang chờ gỡ khỏi trang…", "Waiting to be taken down…")
          : plain("busy", "Đang chờ dựng…", "Waiting to go live…");
    case "held":
      return { ...notLive(false), more: heldWords(status.reason) };
    default:
      return { ...notLive(status.isRemoval), more: whyNot(status, site, now) };
  }
}

function liveWords(status: Extract<DocumentStatus, { kind: "live" }>, now: Date): StatusWords {
  const when = status.at ? momentOf(status.at, now) : bilingual("", "");
  const draft = status.hasNewerDraft
    ? bilingual("; có bản nháp mới hơn chưa đăng", "; a newer draft is not published")
    : bilingual("", "");
  return plain(
    "good",
    `${join("Đã lên trang", when.vi)}${draft.vi}`,
    `${join("Live", when.en)}${draft.en}`,
  );
}

function notLive(isRemoval: boolean): StatusWords {
  return isRemoval
    ? plain("bad", "Chưa gỡ khỏi trang", "Not taken down")
    : plain("bad", "Chưa lên trang", "Not live");
}

/** What is wrong, and what it means for readers and for everybody else. */
function heldWords(reason: string): Bilingual {
  return bilingual(
    `${withoutName(reason)} Bạn đọc vẫn thấy bản đăng lần trước (nếu có); các nội dung khác vẫn lên trang.`,
    `${withoutName(reason)} Readers see what was live before, if anything; everything else goes live.`,
  );
}

/** What is wrong, where the record is named beside it: “Bài viết “A”: mục …” says once more of what it speaks. */
export function withoutName(reason: string): string {
  const rest = reason.replace(/^[^“”:]+ (?:“[^“”]*”|chưa có tên): /, "");
  return rest.charAt(0).toLocaleUpperCase("vi") + rest.slice(1);
}

/** How much is held back, above the list of it. */
export function heldCountWords(count: number): Bilingual {
  return bilingual(
    `${count} mục chưa lên trang; các nội dung khác vẫn lên trang bình thường:`,
    `${count} held back; everything else goes live:`,
  );
}

type Stuck = Extract<DocumentStatus, { kind: "failed" | "blocked" | "frozen" | "late" }>;

function whyNot(status: Stuck, site: SiteStatus, now: Date): Bilingual | null {
  switch (status.kind) {
    case "failed":
      return bilingual(status.failure.error, status.failure.error);
    case "blocked":
      return blockedWords(status.failure);
    case "frozen":
      // The notice that the site is held says the rest.
      return null;
    case "late":
      return lateWords(site, status.since, now);
  }
}

/** The other document is named, and linked below; this one needs nothing. */
function blockedWords({ documents, error }: FailureStatus): Bilingual {
  if (documents.length === 0) return bilingual(error, error);
  return bilingual(
    "Nội dung này không có lỗi. Việc cập nhật trang đang dừng vì một nội dung khác; khi nội dung đó được sửa, nội dung này sẽ tự cập nhật.",
    "Nothing is wrong with this. Another document stops the site from being updated; when it is mended, this follows by itself.",
  );
}

/** Why something waits longer than it should, as far as the CMS can tell, and what to do. */
export function lateWords(site: SiteStatus, since: string, now: Date): Bilingual {
  const waiting = momentOf(since, now);
  const vi = `Đã chờ từ ${waiting.vi.replace(/^lúc /, "")} mà trang chưa được cập nhật.`;
  const en = `Waiting since ${waiting.en.replace(/^at /, "")}, and the site was not updated.`;
  const cause = silenceWords(site, now);
  return bilingual(`${vi} ${cause.vi}`, `${en} ${cause.en}`);
}

function silenceWords({ isKnown, silentSince }: SiteStatus, now: Date): Bilingual {
  const tell = bilingual(
    "Báo người quản trị kỹ thuật: kiểm tra chương trình dựng trang có đang chạy hay bị treo (hỏi /readyz của nó), địa chỉ CMS_URL và khóa CMS_API_KEY có đúng. Nội dung đã lưu sẽ tự lên trang khi chương trình chạy lại.",
    "Tell the operator: is the publisher running, or does it hang (ask its /readyz), are CMS_URL and CMS_API_KEY right? What is saved goes live by itself when it runs again.",
  );
  if (!isKnown) {
    return bilingual(
      `Chưa thấy chương trình dựng trang bao giờ. ${tell.vi}`,
      `No publisher was ever seen. ${tell.en}`,
    );
  }
  if (silentSince === null) {
    return bilingual(
      "Chương trình dựng trang đang chạy nhưng chưa xong. Nếu còn kéo dài, báo người quản trị kỹ thuật.",
      "The publisher is at work and not done. If this goes on, tell the operator.",
    );
  }
  const silent = momentOf(silentSince, now);
  return bilingual(
    `Chương trình dựng trang không hoạt động từ ${silent.vi.replace(/^lúc /, "")}. ${tell.vi}`,
    `The publisher has been silent since ${silent.en.replace(/^at /, "")}. ${tell.en}`,
  );
}

/** The newsroom's names of what can be at fault, before its title. */
const NOUNS: Record<CollectionName | GlobalName | typeof PAGES, Bilingual> = {
  articles: bilingual("Bài viết", "Article"),
  resolutions: bilingual("Văn bản", "Document"),
  campaigns: bilingual("Chủ đề công tác", "Campaign theme"),
  calendars: bilingual("Lịch công tác", "Work calendar"),
  categories: bilingual("Chuyên mục", "Category"),
  issuers: bilingual("Cơ quan ban hành", "Issuing body"),
  redirects: bilingual("Chuyển hướng", "Redirect"),
  media: bilingual("Hình ảnh", "Picture"),
  files: bilingual("Tệp", "File"),
  "site-settings": bilingual("Cài đặt trang", "Site settings"),
  navigation: bilingual("Trình đơn", "Navigation"),
  "front-page": bilingual("Trang chủ", "Front page"),
  [PAGES]: bilingual("Trang", "Page"),
};
const NOUN_OF = new Map<string, Bilingual>(Object.entries(NOUNS));

/** `Bài viết “Giao ban”`: the text of the link to a document at fault. */
export function linkWords({ collectionSlug, documentId, title }: LinkedDocument): Bilingual {
  const noun = NOUN_OF.get(collectionSlug) ?? bilingual(collectionSlug, collectionSlug);
  if (collectionSlug === documentId) return noun;
  const name = title ?? (collectionSlug === PAGES ? documentId : null);
  return name === null
    ? bilingual(`${noun.vi} chưa có tên`, `${noun.en} without a name`)
    : bilingual(`${noun.vi} “${name}”`, `${noun.en} “${name}”`);
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join(" ");
}
