import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import type { NoticeKind } from "./api.ts";

interface Told {
  kind: NoticeKind;
  title: string;
  by: string;
  text: string;
}

/** One sentence for the admin, and the subject of the mail. */
export function noticeWords({ kind, title, by }: Omit<Told, "text">): Bilingual {
  const what = title === "" ? "một bài chưa có tiêu đề" : `“${title}”`;
  const who = by === "" ? "Hệ thống" : by;
  const [vi, en] = {
    submitted: [`${who} gửi duyệt ${what}`, `${who} submitted ${what}`],
    returned: [`${who} trả lại ${what}`, `${who} returned ${what}`],
    approved: [`${who} đã duyệt ${what}`, `${who} approved ${what}`],
    assigned: [`${who} giao bạn xem ${what}`, `${who} assigned ${what} to you`],
    commented: [`${who} góp ý ${what}`, `${who} commented on ${what}`],
    published: [`${who} đã đăng ${what}`, `${who} published ${what}`],
    scheduleFailed: [`Không đăng được ${what} theo giờ hẹn`, `${what} could not be published`],
    scheduleLate: [`Đã đăng muộn ${what}`, `${what} was published late`],
  }[kind];
  return bilingual(vi ?? "", en ?? "");
}

const NEXT: Record<NoticeKind, string> = {
  submitted: "Mở bài để xem, rồi bấm “Duyệt”, “Đăng” hoặc “Trả lại…”.",
  returned: "Mở bài để sửa, rồi bấm “Gửi duyệt” lại.",
  approved: "Bạn không phải làm gì thêm.",
  assigned: "Mở bài để xem.",
  commented: "Mở bài để xem góp ý.",
  published: "Bạn không phải làm gì thêm.",
  scheduleFailed: "Mở bài để sửa, rồi đăng hoặc hẹn lại.",
  scheduleLate: "Bạn không phải làm gì thêm.",
};

/** The mail of a notice, in Vietnamese, plain and as HTML. @param href of the document in the admin */
export function noticeMail(
  told: Told,
  href: string,
): { subject: string; text: string; html: string } {
  const sentence = noticeWords(told).vi;
  const said = told.text === "" ? "" : `\n\n${told.text}`;
  return {
    subject: sentence.length > 140 ? `${sentence.slice(0, 139)}…` : sentence,
    text: `${sentence}.${said}\n\n${NEXT[told.kind]}\n${href}\n\n(Thư tự động của Bản tin, xin đừng trả lời.)`,
    html: [
      `<p>${escaped(sentence)}.</p>`,
      told.text === ""
        ? ""
        : `<blockquote>${escaped(told.text).replaceAll("\n", "<br>")}</blockquote>`,
      `<p>${escaped(NEXT[told.kind])}<br><a href="${escaped(href)}">Mở trong Bản tin</a></p>`,
      "<p><small>Thư tự động của Bản tin, xin đừng trả lời.</small></p>",
    ].join("\n"),
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
