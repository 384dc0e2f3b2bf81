import { SHARE_SIZE, WEBP_RENDITIONS } from "@bantin/contract";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { MAX_PIXELS } from "./frugal-sharp.ts";

const MEBIBYTES = 25;
export const UPLOAD_LIMIT_BYTES = MEBIBYTES * 1024 * 1024;
/** The most that WebP has, of a side. */
const MAX_SIDE = 16_383;

/** What a file is by its first bytes, where that is something people try to upload. */
type FileKind = keyof typeof KIND_WORDS;

const KIND_WORDS = {
  jpeg: "ảnh JPG",
  png: "ảnh PNG",
  webp: "ảnh WebP",
  avif: "ảnh AVIF",
  heic: "ảnh HEIC",
  gif: "ảnh GIF",
  bmp: "ảnh BMP",
  tiff: "ảnh TIFF",
  svg: "ảnh SVG",
  pdf: "tệp PDF",
  office: "tệp Word, Excel",
  video: "tệp phim",
  html: "trang web",
  program: "chương trình",
} as const;
const PICTURES: readonly FileKind[] = ["jpeg", "png", "webp", "avif"];
const OTHER_PICTURES: readonly FileKind[] = ["gif", "bmp", "tiff", "svg"];
const DOCUMENTS: readonly FileKind[] = ["pdf", "office"];

const STARTS: readonly (readonly [RegExp, FileKind])[] = [
  [/^\xff\xd8\xff/, "jpeg"],
  [/^\x89PNG/, "png"],
  [/^RIFF[\s\S]{4}WEBP/, "webp"],
  [/^[\s\S]{4}ftyp[\s\S]*avi[fs]/, "avif"],
  [/^[\s\S]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/, "heic"],
  [/^[\s\S]{4}ftyp/, "video"],
  [/^GIF8/, "gif"],
  [/^BM/, "bmp"],
  [/^(?:II\*\p{Cc}|MM\p{Cc}\*)/u, "tiff"],
  [/^%PDF-/, "pdf"],
  [/^(?:PK\p{Cc}{2}|\xd0\xcf\p{Cc}\xe0)/u, "office"],
  [/^MZ/, "program"],
  [/^\s*(?:<\?xml[\s\S]*?)?(?:<!--[\s\S]*?-->\s*)?<svg/i, "svg"],
  [/^\s*<(?:!doctype html|html)/i, "html"],
];

function kindOf(bytes: Uint8Array): FileKind | null {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  return STARTS.find(([pattern]) => pattern.test(start))?.[1] ?? null;
}

interface RefusedFile {
  collection: "media" | "files";
  name: string;
  bytes: Uint8Array;
  /** Of a picture, upright, in pixels; null when nobody could read it. */
  size: { width: number; height: number } | null;
}

/** Why a file was refused, and what to do about it. To be asked about files that were: the last answer is “broken”. */
export function uploadProblem(file: RefusedFile): Bilingual {
  const name = file.name.length > 60 ? `${file.name.slice(0, 59)}…` : file.name;
  if (file.bytes.byteLength === 0) {
    return bilingual(
      `Tệp “${name}” rỗng, không có nội dung. Hãy mở thử tệp trên máy, rồi chọn lại.`,
      `The file “${name}” is empty. Open it on your computer, then choose it again.`,
    );
  }
  const kind = kindOf(file.bytes);
  return file.collection === "media" ? pictureProblem(name, kind, file) : fileProblem(name, kind);
}

function pictureProblem(name: string, kind: FileKind | null, { size }: RefusedFile): Bilingual {
  if (kind === "heic") {
    return bilingual(
      `“${name}” là ảnh HEIC của iPhone, trang tin chưa nhận được. Hãy lưu ảnh thành JPG rồi tải lên; để lần sau iPhone chụp thẳng ra JPG: Cài đặt → Camera → Định dạng → Tương thích nhất.`,
      `“${name}” is a HEIC picture of an iPhone. Save it as JPG. To take JPG from now on: Settings → Camera → Formats → Most Compatible.`,
    );
  }
  if (kind !== null && DOCUMENTS.includes(kind)) {
    return bilingual(
      `“${name}” là ${KIND_WORDS[kind]}, không phải ảnh. Hãy tải lên ở mục “Tệp văn bản”.`,
      `“${name}” is no picture. Upload it under “Files”.`,
    );
  }
  if (kind === null || !PICTURES.includes(kind)) {
    const what = kind === null ? "không phải ảnh, hoặc đã hỏng" : `là ${KIND_WORDS[kind]}`;
    const next =
      kind !== null && OTHER_PICTURES.includes(kind)
        ? "Hãy lưu ảnh thành JPG hoặc PNG rồi tải lên."
        : "Hãy chọn một tệp ảnh.";
    return bilingual(
      `“${name}” ${what}; chỉ nhận ảnh JPG, PNG, WebP, AVIF. ${next}`,
      `“${name}” is no picture that is taken: JPG, PNG, WebP and AVIF are. Save it as JPG or PNG.`,
    );
  }
  return (size && sizeProblem(name, size)) ?? broken(name);
}

function sizeProblem(name: string, size: { width: number; height: number }): Bilingual | null {
  const { width, height } = size;
  const asked = `${thousands(width)} × ${thousands(height)}`;
  if (width * height > MAX_PIXELS) {
    return bilingual(
      `Ảnh “${name}” có ${asked} điểm ảnh, nhiều hơn mức 50 triệu điểm ảnh máy chủ mở được. Hãy lưu ảnh nhỏ lại, chừng 4.000 điểm ảnh bề ngang, rồi tải lên.`,
      `The picture “${name}” has ${asked} pixels, more than the 50 million that the server opens. Save it smaller, some 4,000 pixels wide.`,
    );
  }
  const widths = WEBP_RENDITIONS.map((rendition) => Number(rendition.slice(1)));
  // A picture that is narrower than a rendition keeps its size.
  const tallest = Math.max(...widths.map((each) => height * Math.min(1, each / width)));
  if (tallest <= MAX_SIDE) return null;
  return bilingual(
    `Ảnh “${name}” dài quá (${asked} điểm ảnh) nên không thu nhỏ được cho trang. Hãy cắt ảnh thành nhiều phần, mỗi phần cao không quá 16.000 điểm ảnh, rồi tải lên.`,
    `The picture “${name}” is too tall (${asked} pixels) to be made smaller for pages. Cut it into parts of at most 16,000 pixels.`,
  );
}

/** Of the size in which a page is shared, so many are as many pixels as the largest picture has. */
const MOST_FRAMES = 60;

interface Drawn {
  /** Of one frame, upright, in pixels. */
  width: number;
  height: number;
  frames: number;
}

/** Why a small picture is too much to be drawn large, for those who share a page; null when it is not. */
export function drawingProblem(name: string, { width, height, frames }: Drawn): Bilingual | null {
  if (frames > MOST_FRAMES) {
    return bilingual(
      `Ảnh động “${name}” có ${thousands(frames)} khung hình, nhiều hơn mức ${MOST_FRAMES} khung hình máy chủ xử lý được. Hãy lưu một khung hình thành ảnh JPG hoặc PNG rồi tải lên.`,
      `The moving picture “${name}” has ${thousands(frames)} frames, more than the ${MOST_FRAMES} that the server draws. Save one of them as JPG or PNG.`,
    );
  }
  // No part of a picture at all has words of its own, too.
  if (!(width > 0 && height > 0)) return null;
  const enlarged = Math.max(SHARE_SIZE.width / width, SHARE_SIZE.height / height, 1);
  // What is too large as it is has words of its own.
  if (width * height > MAX_PIXELS || width * height * enlarged ** 2 <= MAX_PIXELS) return null;
  const tooTall = sizeProblem(name, { width, height });
  if (tooTall) return tooTall;
  return bilingual(
    `Ảnh “${name}” quá hẹp so với bề dài (${thousands(width)} × ${thousands(height)} điểm ảnh) nên không làm được ảnh để chia sẻ. Hãy cắt ảnh cho cân đối hơn rồi tải lên.`,
    `The picture “${name}” is too narrow for its length (${thousands(width)} × ${thousands(height)} pixels) to be shown where a page is shared. Cut it into a better shape.`,
  );
}

function fileProblem(name: string, kind: FileKind | null): Bilingual {
  if (kind !== null && PICTURES.includes(kind)) {
    return bilingual(
      `“${name}” là ${KIND_WORDS[kind]}, không phải tệp văn bản. Hãy tải lên ở mục “Ảnh”.`,
      `“${name}” is a picture. Upload it under “Pictures”.`,
    );
  }
  if (kind === "pdf" || (kind === null && /\.pdf$/i.test(name))) return broken(name);
  const what =
    kind === null || kind === "office" ? "không phải loại được nhận" : `là ${KIND_WORDS[kind]}`;
  return bilingual(
    `“${name}” ${what}; chỉ nhận tệp PDF, DOC, DOCX, XLS, XLSX. Hãy lưu thành PDF rồi tải lên.`,
    `“${name}” is of no kind that is taken: PDF, DOC, DOCX, XLS and XLSX are. Save it as PDF.`,
  );
}

function broken(name: string): Bilingual {
  return bilingual(
    `Tệp “${name}” hỏng hoặc chép chưa hết nên không đọc được. Hãy mở thử tệp trên máy, lưu lại thành tệp mới, rồi tải lên.`,
    `The file “${name}” is broken or was not copied whole. Open it on your computer, save it anew, then upload it.`,
  );
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ".");
}

export const TOO_LARGE = bilingual(
  `Tệp lớn hơn ${MEBIBYTES} MB, mức lớn nhất nhận được. Hãy làm nhỏ lại rồi tải lên: ảnh thì lưu với cỡ nhỏ hơn, PDF thì nén hoặc tách thành nhiều tệp.`,
  `The file is larger than ${MEBIBYTES} MB. Make it smaller: save a picture in a smaller size, compress or split a PDF.`,
);

export const BROKEN_OFF = bilingual(
  "Máy chủ không nhận được trọn tệp: đường truyền bị ngắt giữa chừng, hoặc tên tệp có ký tự ẩn. Hãy đổi tên tệp rồi tải lên lại.",
  "The file did not arrive whole: the connection broke off, or its name has hidden characters. Rename it and upload it again.",
);

export const NO_FILE = bilingual(
  "Chưa có tệp nào. Hãy bấm “Chọn một file”, hoặc kéo tệp thả vào khung, rồi lưu lại.",
  "There is no file yet. Choose one, or drop it here, then save again.",
);

export const ORIGINAL_LOST = bilingual(
  "Không tìm thấy tệp gốc trên máy chủ nên không cắt lại hay đổi điểm chính được. Hãy tải tệp lên lại; nếu vẫn không được, báo người quản trị kỹ thuật.",
  "The original is not on the server, so it cannot be cropped again. Upload it anew; if that fails, tell the technical administrator.",
);

export const BAD_CROP = bilingual(
  "Khung cắt nằm ngoài ảnh hoặc không có bề rộng, bề cao. Hãy mở “Chỉnh sửa hình ảnh” và kéo lại khung.",
  "The crop lies outside of the picture, or has no size. Open the editor and draw it again.",
);
