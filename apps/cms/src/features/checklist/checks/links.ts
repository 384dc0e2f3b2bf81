import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { bodyOf, type CheckedContent, type CheckedLink } from "../content.ts";
import type { CheckContext } from "../context.ts";
import { type Finding, MOST_MATCHES, textFinding } from "../finding.ts";

/** Links that lead readers nowhere. Pages of other sites are not fetched: of their addresses only the form is judged. */
export function deadLinks(content: CheckedContent, context: CheckContext): Finding[] {
  const passage = bodyOf(content);
  const dead = content.links.flatMap((link) => {
    const said = sayOf(link, context);
    return said ? [{ link, said }] : [];
  });
  return dead.slice(0, MOST_MATCHES).map(({ link: { start, words }, said }) => {
    return textFinding("link", passage, [start, start + words.length], said);
  });
}

function sayOf({ target, words }: CheckedLink, context: CheckContext): Bilingual | null {
  if ("url" in target) {
    if (context.unknownAddresses.has(target.url)) return unknown(words, target.url);
    const fault = addressFault(target.url);
    return fault && badAddress(words, target.url, fault);
  }
  switch (context.targets.get(`${target.collection}/${target.id}`)) {
    case "draft":
      return bilingual(
        `Liên kết “${words}” dẫn đến nội dung chưa đăng nên trên trang chỉ còn là chữ. Hãy đăng nội dung đó trước, hoặc đăng cùng lúc.`,
        `The link “${words}” leads to something not published, so the page shows its words alone. Publish it first, or together.`,
      );
    case "trash":
      return bilingual(
        `Liên kết “${words}” dẫn đến nội dung đang ở thùng rác. Hãy khôi phục nội dung đó hoặc bỏ liên kết.`,
        `The link “${words}” leads to something in the trash. Restore it, or remove the link.`,
      );
    case "deleted":
      return bilingual(
        `Liên kết “${words}” dẫn đến nội dung đã bị xóa. Hãy chọn nội dung khác hoặc bỏ liên kết.`,
        `The link “${words}” leads to something that was deleted. Choose something else, or remove the link.`,
      );
    default:
      return null;
  }
}

function unknown(words: string, url: string): Bilingual {
  return bilingual(
    `Liên kết “${words}” dẫn đến ${url}, mà trang này không có địa chỉ đó. Hãy chọn lại nội dung cần dẫn đến.`,
    `The link “${words}” leads to ${url}, where this site has nothing. Choose where it should lead.`,
  );
}

function badAddress(words: string, url: string, fault: Bilingual): Bilingual {
  return bilingual(
    `Địa chỉ của liên kết “${words}” có vẻ viết sai: ${url} (${fault.vi}).`,
    `The address of the link “${words}” looks wrong: ${url} (${fault.en}).`,
  );
}

/** What is wrong with an address by its form alone; null when nothing is. */
function addressFault(url: string): Bilingual | null {
  if (/^(?:#|\/(?!\/)|mailto:|tel:)/i.test(url)) return null;
  if (!URL.canParse(url)) return bilingual("không phải địa chỉ trang web", "no web address");
  const { hostname, protocol } = new URL(url);
  if (protocol !== "http:" && protocol !== "https:") {
    return bilingual("bạn đọc không mở được địa chỉ loại này", "readers cannot open this kind");
  }
  if (/^https?:\/\/(?:https?|http)\b/i.test(url))
    return bilingual("“http” hai lần", "“http” twice");
  if (/^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(hostname)) {
    return bilingual("chỉ mở được trong mạng của cơ quan", "only inside the office's network");
  }
  if (!hostname.includes(".") || /\.$|\.\./.test(hostname) || /[,;]/.test(hostname)) {
    return bilingual("tên miền chưa đủ", "the host name is not whole");
  }
  return /[.,;:”"'»]$/.test(url)
    ? bilingual("thừa dấu ở cuối", "a mark too many at its end")
    : null;
}
