import type { Field } from "payload";
import type { z } from "zod";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { fieldAtPath } from "../../text/field-labels.ts";
import { wordsOf } from "../references/references.ts";
import type { Problem } from "./shapes.ts";

/**
 * What the site's contract finds in a document, as problems of its fields: the field, what is wrong in it, and what
 * to do. One for each field, since a value of the wrong kind is often wrong in several ways.
 *
 * @param doc as it is served to the site
 */
export function problemsOf(
  issues: readonly z.core.$ZodIssue[],
  doc: unknown,
  fields: readonly Field[],
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const issue of issues) {
    const way = issue.path.filter((step) => typeof step !== "symbol");
    const problem = problemAt(way, issue, doc, fields);
    const key = problem.path.join(".");
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

type Way = (number | string)[];

/** What Payload writes of an uploaded file; nobody types it. */
const FILE_PARTS = new Set(["url", "filename", "mimeType", "filesize", "width", "height", "sizes"]);

function problemAt(
  way: Way,
  issue: z.core.$ZodIssue,
  doc: unknown,
  fields: readonly Field[],
): Problem {
  const field = fieldAtPath(fields, way);
  if (field && "type" in field && field.type === "richText") {
    const length = way.indexOf("root");
    const path = length > 0 ? way.slice(0, length) : way;
    return { path, message: inText(valueAt(doc, path), way.slice(path.length)) };
  }
  const isOfFile = way.length > 0 && FILE_PARTS.has(String(way[0])) && field === null;
  const message = isOfFile ? BROKEN_FILE : inField(valueAt(doc, way), way, issue);
  return { path: way, message };
}

function valueAt(value: unknown, way: Way): unknown {
  return way.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  );
}

function inField(value: unknown, way: Way, issue: z.core.$ZodIssue): Bilingual {
  if (value === undefined || value === null || (typeof value === "string" && value.trim() === "")) {
    return MISSING;
  }
  const shown = wordsFor(value);
  const known = RULES[String(way.at(-1))];
  if (known && issue.code !== "invalid_type") return known(shown);
  if (issue.code === "invalid_format") return (FORMATS[issue.format] ?? unusable)(shown);
  if (issue.code === "invalid_value") return notInList(shown);
  if (typeof value === "number") return notWhole(shown);
  return issue.code === "custom" ? noTarget(shown) : unusable(shown);
}

/** Where in a text it stands, by the words there: paragraphs have no numbers on the screen. */
function inText(body: unknown, way: Way): Bilingual {
  // A text is a root with blocks: `root`, `children`, the block's number.
  const block = valueAt(body, way.slice(0, 3));
  const words = firstWords(wordsOf(block));
  const position = Number(way[2]) + 1;
  if (!Number.isInteger(position)) return BROKEN_TEXT;
  const vi = words === "" ? `Đoạn thứ ${position}` : `Đoạn “${words}”`;
  const en = words === "" ? `Paragraph ${position}` : `The paragraph “${words}”`;
  return bilingual(
    `${vi} có phần mà trang không hiện được. Hãy xóa đoạn đó rồi gõ lại.`,
    `${en} holds something that the site cannot show. Delete it and type it again.`,
  );
}

const LONGEST_WORDS = 60;

function firstWords(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= LONGEST_WORDS) return text;
  return `${letters.slice(0, LONGEST_WORDS).join("").trimEnd()}…`;
}

function wordsFor(value: unknown): string {
  return firstWords(typeof value === "string" ? value : JSON.stringify(value));
}

const MISSING = bilingual(
  "Trang cần ô này mà ô đang trống. Hãy điền vào.",
  "The site needs this field, and it is empty. Fill it in.",
);
const BROKEN_TEXT = bilingual(
  "Bài không đọc được. Hãy xóa hết rồi gõ hoặc dán lại.",
  "The text cannot be read. Delete all of it and type or paste it again.",
);
const BROKEN_FILE = bilingual(
  "Tệp lưu không trọn vẹn nên trang không dùng được. Hãy tải tệp lên lại.",
  "The file was not stored whole, so the site cannot use it. Upload it again.",
);

const unusable = (shown: string) =>
  bilingual(
    `Trang không hiện được “${shown}” ở ô này. Hãy xóa rồi nhập lại.`,
    `The site cannot show “${shown}” here. Remove it and enter it again.`,
  );
const notInList = (shown: string) =>
  bilingual(
    `“${shown}” không có trong các lựa chọn của ô này. Hãy chọn lại.`,
    `“${shown}” is none of the choices here. Choose again.`,
  );
const notWhole = (shown: string) =>
  bilingual(
    `${shown} không phải số mà trang dùng được. Hãy ghi một số nguyên.`,
    `${shown} is no number that the site can use. Write a whole number.`,
  );
const noTarget = (shown: string) =>
  bilingual(
    `Không thể liên kết tới “${shown}”. Hãy ghi https://…, mailto:…, tel:…, hoặc /…/ trong trang này.`,
    `No link can lead to “${shown}”. Give https://…, mailto:…, tel:…, or /…/ in this site.`,
  );

/** By the name of a field that has a rule of its own. */
const RULES: Readonly<Record<string, (shown: string) => Bilingual>> = {
  slug: (shown) =>
    bilingual(
      `“${shown}” không làm địa chỉ được. Hãy dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ hoi-nghi-2026.`,
      `“${shown}” is no part of an address. Use lower-case letters without accents, digits and hyphens.`,
    ),
  number: (shown) =>
    bilingual(
      `“${shown}” không phải số văn bản. Hãy ghi chữ số, chữ, dấu chấm hoặc gạch nối, ví dụ 06 hay 30a.`,
      `“${shown}” is no number of a document. Use digits, letters, dots or hyphens, as in 06 or 30a.`,
    ),
  term: (shown) =>
    bilingual(
      `“${shown}” không phải khóa. Hãy ghi bằng số La Mã, ví dụ XV.`,
      `“${shown}” is no term. Write a Roman numeral, as in XV.`,
    ),
  from: (shown) =>
    bilingual(
      `“${shown}” không phải địa chỉ của trang này. Địa chỉ bắt đầu và kết thúc bằng dấu /, ví dụ /tin-tuc/ten-bai/.`,
      `“${shown}” is no address of this site. It starts and ends with a slash, as /tin-tuc/name/.`,
    ),
};

/** By what the value should have been. */
const FORMATS: Readonly<Record<string, (shown: string) => Bilingual>> = {
  datetime: (shown) =>
    bilingual(
      `“${shown}” không phải ngày giờ mà trang hiểu được. Hãy chọn lại ngày.`,
      `“${shown}” is no date that the site understands. Choose it again.`,
    ),
  url: (shown) =>
    bilingual(
      `“${shown}” không phải địa chỉ trang web. Hãy ghi cả https://, ví dụ https://baoquangninh.vn/…`,
      `“${shown}” is no address of the web. Begin with https://, as https://baoquangninh.vn/…`,
    ),
  email: (shown) =>
    bilingual(
      `“${shown}” không phải địa chỉ thư điện tử. Hãy ghi như vanthu@coquan.gov.vn.`,
      `“${shown}” is no e-mail address. Write it as name@office.gov.vn.`,
    ),
};
