import {
  type PageAddressFault,
  pageAddressFault,
  readTypedAddress,
  routeAt,
  routes,
  type TypedAddress,
} from "@bantin/contract";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";

/** A header takes more, and nginx's configuration: an address that one writes has no need of it. */
const MAX_TARGET_LENGTH = 2_000;

/** An address as it is stored, or what keeps it from being stored. */
export type ReadAddress = { address: string } | { problem: Bilingual };

const problem = (vi: string, en: string): ReadAddress => ({ problem: bilingual(vi, en) });

/** What an old address of this site is, by what somebody typed or pasted. */
export function readOldAddress(typed: string, siteUrl: string): ReadAddress {
  const found = readTypedAddress(typed, siteUrl);
  switch (found.kind) {
    case "unreadable":
      return { problem: found.why === "scheme" ? NO_PAGE_HERE : UNREADABLE[found.why] };
    case "web": {
      const { hostname } = new URL(siteUrl);
      const rest = found.rest === "" || found.rest === "/" ? EXAMPLE : shown(found.rest);
      return problem(
        `Địa chỉ này ở trang khác (${found.host}), còn ô này nhận địa chỉ cũ của trang mình (${hostname}). Nếu tên miền ${found.host} nay trỏ về trang mình, chỉ ghi phần sau tên miền, ví dụ ${rest}`,
        `This address is of another site (${found.host}); an old address of ${hostname} belongs here. If ${found.host} leads here now, give what follows it, as ${rest}`,
      );
    }
    case "site": {
      const { path, query } = found;
      if (query !== "") {
        return problem(
          `Địa chỉ cũ không phân biệt được bằng phần sau dấu ? (${shown(query)}): trang tin là các tệp có sẵn, mọi địa chỉ ${shown(path)}?… mở cùng một trang. Nếu tất cả nay về một nơi, hãy chỉ ghi ${shown(path)}`,
          `Old addresses cannot differ in what follows the “?” (${shown(query)}): the site is made of files, and every ${shown(path)}?… opens the same. If all of them lead to one place now, give ${shown(path)} alone.`,
        );
      }
      const fault = pageAddressFault(path);
      return fault === null ? { address: path } : { problem: FAULTS[fault](shown(path)) };
    }
  }
}

/** Where a moved address leads, by what somebody typed or pasted. */
export function readNewAddress(typed: string, siteUrl: string): ReadAddress {
  const found = readTypedAddress(typed, siteUrl);
  switch (found.kind) {
    case "unreadable":
      return { problem: UNREADABLE[found.why] };
    case "web":
      if (!found.hasScheme) {
        return problem(
          `Địa chỉ mới thiếu https:// ở đầu. Nếu ở trang khác, hãy ghi đủ: ${shown(found.url)}`,
          `The new address lacks https://. If it is of another site, give it whole: ${shown(found.url)}`,
        );
      }
      return found.url.length > MAX_TARGET_LENGTH
        ? { problem: FAULTS.long(shown(found.url)) }
        : { address: found.url };
    case "site":
      return readNewPage(found);
  }
}

function readNewPage({ path, query }: Extract<TypedAddress, { kind: "site" }>): ReadAddress {
  const fault = path === "/" ? null : pageAddressFault(path);
  if (fault === "file") {
    return problem(
      `Địa chỉ mới ${shown(path)} là của một tệp; địa chỉ tệp đổi mỗi khi tệp được thay. Hãy dẫn tới trang có tệp đó.`,
      `The new address ${shown(path)} is that of a file, which changes whenever the file does. Lead to the page that has the file.`,
    );
  }
  if (fault !== null) return { problem: FAULTS[fault](shown(path)) };
  // Only what always stands is asked something: the search, and the list of documents by several criteria.
  const place = routeAt(path);
  const isAsked = place !== null && routes[place.name].kind === "always";
  const address = isAsked ? `${path}${query}` : path;
  return address.length > MAX_TARGET_LENGTH
    ? { problem: FAULTS.long(shown(address)) }
    : { address };
}

const EXAMPLE = "/tin-tuc/2022/10/ten-bai/";

const NO_PAGE_HERE = bilingual(
  `Đây không phải địa chỉ trang. Hãy ghi địa chỉ cũ của trang này, ví dụ ${EXAMPLE}`,
  `This is no address of a page. Give an old one of this site: ${EXAMPLE}`,
);

const UNREADABLE: Record<Extract<TypedAddress, { kind: "unreadable" }>["why"], Bilingual> = {
  empty: bilingual(`Hãy ghi địa chỉ, ví dụ ${EXAMPLE}`, `Give an address: ${EXAMPLE}`),
  encoding: bilingual(
    "Địa chỉ có dấu % mà không đọc được, có lẽ chép thiếu. Hãy mở trang rồi chép lại cả địa chỉ trên thanh địa chỉ của trình duyệt.",
    "The address has a % that cannot be read; perhaps it was not copied whole. Copy it again from the address bar.",
  ),
  scheme: bilingual(
    `Đây không phải địa chỉ trang. Hãy ghi địa chỉ của trang này, ví dụ ${EXAMPLE}, hoặc địa chỉ bắt đầu bằng https:// của trang khác.`,
    `This is no address of a page. Give one of this site, ${EXAMPLE}, or one of another that starts with https://`,
  ),
};

const FAULTS: Record<PageAddressFault, (address: string) => Bilingual> = {
  home: () =>
    bilingual(
      `Đây là trang chủ, lúc nào cũng có, nên không chuyển hướng được. Hãy ghi địa chỉ của trang cũ, ví dụ ${EXAMPLE}`,
      `This is the home page, which always stands. Give the address of the old page: ${EXAMPLE}`,
    ),
  shape: () =>
    bilingual(
      `Địa chỉ bắt đầu và kết thúc bằng dấu /, ví dụ ${EXAMPLE}`,
      `An address starts and ends with a slash: ${EXAMPLE}`,
    ),
  character: (address) =>
    bilingual(
      `Địa chỉ ${address} có ký tự không dùng được trong địa chỉ, như dấu cách ở đầu tên, ký tự ẩn, hoặc dấu \\ ? # đã mã hóa. Hãy gõ lại địa chỉ bằng tay.`,
      `The address ${address} has a character that none can have: a space at the start of a name, an invisible letter, or an encoded \\ ? #. Type it again by hand.`,
    ),
  pattern: (address) =>
    bilingual(
      `Trong địa chỉ ${address} có dấu * hoặc dấu hai chấm trước một chữ; máy chủ web hiểu đó là “mọi địa chỉ” chứ không phải một trang. Hãy ghi từng địa chỉ một.`,
      `The address ${address} has a * or a colon before a letter, which web servers take for every address, not for one. Give each address by itself.`,
    ),
  dot: (address) =>
    bilingual(
      `Trong địa chỉ ${address} có phần bắt đầu bằng dấu chấm; trang tin không đặt trang ở đó được. Hãy ghi một địa chỉ khác.`,
      `A part of the address ${address} begins with a dot, where no page can be. Give another.`,
    ),
  longPart: (address) =>
    bilingual(
      `Địa chỉ ${address} có phần dài quá 255 byte (chừng 85 đến 255 chữ), dài hơn tên tệp mà máy chủ nhận. Hãy ghi một địa chỉ khác.`,
      `A part of the address ${address} is longer than 255 bytes, which is more than a file's name can be. Give another.`,
    ),
  long: (address) =>
    bilingual(
      `Địa chỉ ${address} dài quá: được nhiều nhất 1.000 byte và 20 phần. Hãy ghi một địa chỉ khác.`,
      `The address ${address} is too long: at most 1,000 bytes and 20 parts. Give another.`,
    ),
  file: (address) =>
    bilingual(
      `Địa chỉ ${address} là của một tệp hoặc thư mục mà trang tin tự tạo, nên chuyển hướng đặt ở đây không có tác dụng. Hãy ghi một địa chỉ khác.`,
      `A file or folder that the site makes by itself is at ${address}, so a redirect there has no effect. Give another address.`,
    ),
};

/** As much of an address as fits a sentence, and of one that names a file (`/tin/bai.aspx/`) as people write it. */
function shown(address: string): string {
  const asWritten = address.replace(/(\.[a-z\d]{1,5})\/$/i, "$1");
  return asWritten.length > 80 ? `${asWritten.slice(0, 79)}…` : asWritten;
}
