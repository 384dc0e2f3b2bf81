import { expect, it } from "vitest";
import { unsafeFileProblem } from "./unsafe-file.ts";

const bytes = (start: string) => Buffer.from(start.padEnd(600, " "), "latin1");
const PDF = "%PDF-1.7\n";
const OLD_OFFICE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const OFFICE = "PK\x03\x04";

it.each([
  ["nghi-quyet.pdf", PDF],
  ["cu.doc", OLD_OFFICE],
  ["cu.xls", OLD_OFFICE],
  ["moi.docx", OFFICE],
  ["moi.xlsx", OFFICE],
])("%s is no danger", (name, start) => {
  expect(unsafeFileProblem(name, bytes(start))).toBeNull();
});

it.each([
  ["thong-bao.html", OLD_OFFICE, ".doc hoặc .xls"],
  ["thong-bao.svg", OFFICE, ".docx hoặc .xlsx"],
  ["thong-bao.pdf", OLD_OFFICE, ".doc hoặc .xls"],
  ["thong-bao.pdf.html", PDF, ".pdf"],
  ["thong-bao.docm", OFFICE, ".docx hoặc .xlsx"],
  ["thong-bao", PDF, ".pdf"],
])("%s is to be named otherwise", (name, start, endings) => {
  expect(unsafeFileProblem(name, bytes(start))?.vi).toContain(`đuôi tên tệp thành ${endings} rồi`);
});

it.each([
  ["thong-bao.html", `\xef\xbb\xbf${OLD_OFFICE}`],
  ["thong-bao.html", `ID3\x03\0\0\0\0\0\0${OLD_OFFICE}`],
  ["thong-bao.html", `\xef\xbb\xbf${OFFICE}`],
  ["thong-bao.doc", "Chỉ là chữ"],
  ["trang.html", "<!doctype html>"],
  ["anh.png", "\x89PNG"],
])("%s that begins as no document does is refused, whatever follows", (name, start) => {
  expect(unsafeFileProblem(name, bytes(start))?.vi).toContain(`“${name}”`);
});

it.each([
  ["1 0 obj<</S/JavaScript/JS(x)>>endobj", /mã chạy.*Print to PDF/],
  ["7 0 obj<</Type/ObjStm>>stream\nkhóa\nendstream", /khóa bằng mật khẩu.*Print to PDF/],
])("a PDF with %s is to be printed anew", (object, words) => {
  expect(unsafeFileProblem("a.pdf", bytes(PDF + object))?.vi).toMatch(words);
});
